/**
 * 500 walks in each language: a sentence explains every refusal, and only the persona that lost
 * both the phone and the recovery code ends at support.
 */
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { personas, type Persona } from './personas.ts';
import { walk, type Walk } from './walk.ts';

const WALKS = 500;

/** The figures on the about page. `npm run bench:site` sets the file that they are written to. */
const summary = new Map<string, object>();
afterAll(() => {
  const file = process.env['WALKS_TO'];
  if (file) writeFileSync(file, JSON.stringify([...summary.values()]));
});

/** Each walk runs in the first test that needs it, so that an exception fails that test. */
const walked = new Map<string, readonly (Walk & { readonly seed: number })[]>();
function walksOf(persona: Persona, locale: Locale): readonly (Walk & { readonly seed: number })[] {
  const name = `${persona.id} ${locale}`;
  const before = walked.get(name);
  if (before) return before;
  const seeds = Array.from({ length: WALKS }, (_, seed) => seed).filter(
    (seed) => personas[seed % personas.length] === persona,
  );
  const walks = seeds.map((seed) => ({ seed, ...walk(persona, locale, seed) }));
  walked.set(name, walks);
  return walks;
}

/** The first and last characters of one or several whole sentences. */
const SENTENCE: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:[A-Z“]|docker |sudo )[^\n]*\S(?:\.|\?|”\.?|: \S+)$/,
  ja: /^[^\s。、][^\n]*[ぁ-んァ-ヶー\p{Script=Han}][^\n]*(?:。|」|[:：] ?\S+)$/u,
};

describe.each(LOCALES)(`${WALKS} walks in %s`, (locale) => {
  test.each(personas.map((persona) => [persona.id, persona] as const))(
    '%s reaches the end of its journey',
    (id, persona) => {
      const theirs = walksOf(persona, locale);
      expect(theirs.length).toBeGreaterThan(40);
      const acts = theirs.map((each) => each.acts).toSorted((a, b) => a - b);
      summary.set(id, {
        id,
        walks: LOCALES.length * theirs.length,
        acts: acts[Math.floor(acts.length / 2)],
        errors: theirs.reduce((sum, { errors }) => sum + errors, 0) / theirs.length,
      });
      expect(theirs.filter(({ reached }) => !reached).map(({ seed }) => seed)).toEqual([]);
    },
  );

  test('a whole sentence explains every refusal', () => {
    const sentences = personas.flatMap((persona) =>
      walksOf(persona, locale).flatMap((each) => each.sentences),
    );
    expect(sentences.length).toBeGreaterThan(WALKS);
    const different = new Set(sentences);
    expect(different.size).toBeGreaterThan(15);
    for (const sentence of different) {
      expect(sentence).toMatch(SENTENCE[locale]);
      expect(sentence).not.toMatch(/\{\{|undefined|NaN|\bnull\b|\w:\w+\.\w/);
    }
  });

  test('only the persona that lost both ends at support', () => {
    const atSupport = personas.filter((persona) =>
      walksOf(persona, locale).some(({ end }) => end.browser.screen.kind === 'support'),
    );
    expect(atSupport.map(({ id }) => id)).toEqual(['lost-both']);
  });
});

test.each(['Type the six digits', 'refusals:code.empty', 'Locked until {{time}}.', ''])(
  '%j does not count as a sentence',
  (text) => {
    expect(SENTENCE.en.test(text) && !/\{\{/.test(text)).toBe(false);
  },
);
