/** The next line explains Docker's English labels in Japanese, and only there. */
import { describe, expect, test } from 'vitest';
import { withMeaning } from '../../src/simulator/gloss.ts';
import { hasLabel, labelKeyOf, labelOn } from '../../src/simulator/labels.ts';
import { nextLine } from '../../src/simulator/next-line.ts';
import { nothingTyped } from '../../src/simulator/show-step.ts';
import { phrasebook } from '../../src/i18n/phrasebook.ts';
import type { Translate } from '../../src/simulator/simulator-context.ts';
import { laterWords as laterEn, words as en } from '../../src/simulator/text/en.ts';
import { laterWords as laterJa, words as ja } from '../../src/simulator/text/ja.ts';
import { beginExercise } from '../../src/exercises/exercise.ts';
import { exercises } from '../../src/exercises/list.ts';
import { play } from '../../src/exercises/play.ts';
import { update } from '../../src/core/world/update.ts';
import type { EditionId } from '../../src/core/hub/edition.ts';
import { editionsOf } from '../exercises/each-edition.ts';
import { stamps } from '../exercises/stamps.ts';
import { wordsOf } from '../support/words.ts';

const translate: Readonly<Record<'en' | 'ja', Translate>> = {
  en: phrasebook({ ...en, ...(await laterEn()) }),
  ja: phrasebook({ ...ja, ...(await laterJa()) }),
};

/** The width in full-width characters. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, each) => sum + (each < '\u0100' ? 0.5 : 1), 0);

/** Every step of every exercise, as shown in the next line. */
function stepsOf(language: 'en' | 'ja', edition: EditionId) {
  const theirs = exercises.filter(({ id }) => editionsOf(id).includes(edition));
  return theirs.flatMap((exercise) => {
    const stamp = stamps();
    let world = beginExercise(exercise, edition, stamp);
    const { acts } = play(world, exercise.plan, stamps(), exercise.goal);
    return acts.flatMap((act) => {
      const line = nextLine({
        ...{ t: translate[language], exercise, world, effects: [] },
        seen: { ...nothingTyped, nowMs: stamp().at },
        ...{ canUndo: true, reachable: true },
      });
      world = update(world, { ...act, ...stamp() }).world;
      return line.kind === 'step' ? [{ text: line.text, label: line.step.label }] : [];
    });
  });
}

describe.each(['today', 'classic'] as const)('on the screens of the edition %s', (edition) => {
  test('the Japanese line has the meaning after each of Docker’s labels', () => {
    const steps = stepsOf('ja', edition).filter(({ label }) => labelKeyOf(edition, label));
    const meanings = new Set(
      [...wordsOf('ja')].filter(([key]) => key.startsWith('labels:')).map(([, text]) => text),
    );
    const widest = Math.max(...steps.map(({ text }) => widthOf(text)));
    console.log(`${edition}: ${steps.length} steps with a label of Docker’s, ${widest} em at most`);
    expect(widest).toBeLessThanOrEqual(46);
    expect(steps.length).toBeGreaterThan(50);
    const bare = steps.filter(({ text, label }) => {
      const meaning = text.split(`「${label}」（`)[1]?.split('）')[0];
      return !meanings.has(meaning ?? '') && !meanings.has(label);
    });
    expect(bare).toEqual([]);
  });

  test('the English line has only the label', () => {
    const steps = stepsOf('en', edition);
    expect(steps.length).toBeGreaterThan(50);
    expect(
      steps.filter(({ text, label }) => text.includes(`“${label}” (`) && !text.includes('round A')),
    ).toEqual([]);
  });
});

test('a label has its meaning on the screens of its edition', () => {
  const steps = stepsOf('ja', 'classic').map(({ text }) => text);
  expect(steps.some((text) => text.includes('「Next」（次へ）'))).toBe(true);
});

test.each([
  ['today', 'Generate new token', '新しいトークンを生成'],
  ['classic', 'New Access Token', '新しいアクセストークン'],
] as const)('on the screens of %s, “%s” means %s', (edition, label, meaning) => {
  const t = translate.ja;
  const step = { text: t('path:quoted', { label }), label };
  expect(withMeaning(t, edition, step)).toContain(`（${meaning}）`);
});

test('each label is quoted with its meaning, and without one that is the label itself', () => {
  const t = translate.ja;
  let same = 0;
  for (const edition of ['today', 'classic'] as const) {
    for (const key of [...wordsOf('ja').keys()].filter((each) => each.startsWith('labels:'))) {
      const name = key.replace('labels:', '').replace(/_(today|classic)$/, '');
      if (!hasLabel(edition, name)) continue;
      const label = labelOn(edition, name);
      const shown = withMeaning(t, edition, { text: t('path:quoted', { label }), label });
      expect(shown).toContain(label);
      expect(shown.split(label)).toHaveLength(2);
      if (shown === t('path:quoted', { label })) same += 1;
    }
  }
  console.log(`${same} labels that are their own meaning`);
});
