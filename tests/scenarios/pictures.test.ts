import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAt } from '../../src/practice/deep-link.ts';
import { isPictureName, pictures, twinOf } from '../../src/practice/screens/twins.ts';
import { findScenario, scenarios } from '../../src/scenarios/list.ts';
import { play } from '../../src/scenarios/play.ts';
import { beginScenario } from '../../src/scenarios/scenario.ts';
import { stamps } from './stamps.ts';

const names = Object.keys(pictures).filter(isPictureName);
const drawn = names.flatMap((name) =>
  (['today', 'classic'] as const).flatMap((edition) =>
    twinOf(name, edition) ? [[name, edition] as const] : [],
  ),
);

test.each(drawn)('the picture %s (%s) stands on the way of its scenario', (name, edition) => {
  const scenario = findScenario(pictures[name].scenario);
  expect(scenario).toBeDefined();
  if (!scenario) return;
  const link = { scenario, picture: { edition, name } };
  const stamp = stamps();
  const begun = beginScenario(scenario, edition, stamp);
  const { world } = play(begun, scenario.plan, stamp, (at) => isAt(link, at));
  expect(isAt(link, world)).toBe(true);
});

test('a picture holds nothing secret', () => {
  for (const [name, edition] of drawn) {
    const screen = twinOf(name, edition)?.screen ?? {};
    for (const part of ['recoveryCode', 'plaintext', 'userCode'] as const) {
      if (part in screen) expect(screen[part as keyof typeof screen], name).toBe('');
    }
  }
});

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  '%s',
  (_id, { page }) => {
    test.each(['en', 'ja'])('leads on to a page of the guide in %s', (language) => {
      const path = `content/docs/${language}/${page}`;
      expect(existsSync(`${path}.mdx`) || existsSync(`${path}/index.mdx`)).toBe(true);
    });
  },
);
