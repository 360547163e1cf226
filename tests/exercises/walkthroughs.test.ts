/** 500 walks in each language: nobody is locked out but who lost both, and nobody is left without a word. */
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { personas } from './personas.ts';
import { walk } from './walk.ts';

const WALKS = 500;

/** What the about page shows of the walks; `npm run bench:site` asks for it to be written. */
const summary = new Map<string, object>();
afterAll(() => {
  const file = process.env['WALKS_TO'];
  if (file) writeFileSync(file, JSON.stringify([...summary.values()]));
});

for (const locale of LOCALES) {
  describe(`${WALKS} walks in ${locale}`, () => {
    const walks = Array.from({ length: WALKS }, (_, seed) => {
      const persona = personas[seed % personas.length];
      if (!persona) throw new RangeError('There is nobody');
      return { persona, seed, ...walk(persona, locale, seed) };
    });

    test.each(personas.map(({ id }) => id))('%s gets where they were going', (id) => {
      const theirs = walks.filter(({ persona }) => persona.id === id);
      expect(theirs.length).toBeGreaterThan(40);
      const acts = theirs.map((each) => each.acts).toSorted((a, b) => a - b);
      summary.set(id, {
        id,
        walks: LOCALES.length * theirs.length,
        acts: acts[Math.floor(acts.length / 2)],
        errors: theirs.reduce((sum, { errors }) => sum + errors, 0) / theirs.length,
      });
      expect(theirs.filter(({ reached }) => !reached).map(({ seed }) => seed)).toEqual([]);
    });

    test('every refusal is answered with a whole sentence', () => {
      const sentences = walks.flatMap((each) => each.sentences);
      expect(sentences.length).toBeGreaterThan(WALKS);
      for (const sentence of new Set(sentences)) {
        expect(sentence).toMatch(locale === 'ja' ? /[ぁ-ん].*[。」]/ : /[a-z].*[.?”]/);
        expect(sentence).not.toMatch(/\{\{|undefined|NaN/);
      }
    });

    test('only who lost both ends at support', () => {
      const atSupport = walks.filter(({ end }) => end.browser.screen.kind === 'support');
      expect(new Set(atSupport.map(({ persona }) => persona.id))).toEqual(new Set(['lost-both']));
    });
  });
}
