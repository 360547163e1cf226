/**
 * The hint in the log belongs to the path on which the reader is: what it names follows there. Every
 * path of every exercise, and the flows of the page that manages 2FA, in both languages and editions.
 * Trials: trials.md#hint-of-another-path
 */
import { describe, expect, test } from 'vitest';
import { simulatedNow } from '../../src/core/world/clock.ts';
import { controlsOn, type EditionId } from '../../src/core/hub/edition.ts';
import type { HubControl } from '../../src/core/hub/screen.ts';
import { update } from '../../src/core/world/update.ts';
import type { World } from '../../src/core/world/world.ts';
import { beginExercise } from '../../src/exercises/exercise.ts';
import { exercises } from '../../src/exercises/list.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { phrasebook } from '../../src/i18n/phrasebook.ts';
import { controlLabel } from '../../src/simulator/control-label.ts';
import { hasLabel, labelOn } from '../../src/simulator/labels.ts';
import { nextHint } from '../../src/simulator/panels/next-hint.ts';
import type { Translate } from '../../src/simulator/simulator-context.ts';
import * as en from '../../src/simulator/text/en.ts';
import * as ja from '../../src/simulator/text/ja.ts';
import { editionsOf } from '../exercises/each-edition.ts';
import { stamps } from '../exercises/stamps.ts';
import { worldAfter } from './worlds.ts';

const translate: Readonly<Record<Locale, Translate>> = {
  en: phrasebook({ ...en.words, ...(await en.laterWords()) }),
  ja: phrasebook({ ...ja.words, ...(await ja.laterWords()) }),
};

/** The worlds of a path in order. */
type Path = { readonly name: string; readonly worlds: readonly World[] };

const exercisePaths: readonly Path[] = exercises.flatMap((exercise) =>
  editionsOf(exercise.id).map((edition) => {
    const stamp = stamps();
    const worlds = [beginExercise(exercise, edition, stamp)];
    for (let world = worlds[0]; world && !exercise.goal(world) && worlds.length < 60;) {
      const { at, entropy } = stamp();
      const act = exercise.plan({ world, nowMs: simulatedNow(world.clock, at) });
      if (!act) break;
      world = update(world, { ...act, at, entropy }).world;
      worlds.push(world);
    }
    return { name: `${exercise.id}, ${edition}`, worlds };
  }),
);

/** From the page that manages 2FA: each control of each screen, once, to a depth of four presses. */
function pressPaths(edition: EditionId): readonly Path[] {
  const stamp = stamps();
  const paths: Path[] = [];
  const follow = (worlds: readonly World[], presses: readonly HubControl[]): void => {
    const world = worlds.at(-1);
    if (!world) return;
    paths.push({ name: `${edition}: ${presses.join(', ')}`, worlds });
    if (presses.length === 5) return;
    for (const control of controlsOn(edition, world.browser, world.account.twoFactor.kind)) {
      if (presses.includes(control)) continue;
      const next = update(world, { type: 'hub.press', control, ...stamp() }).world;
      if (next.browser.screen !== world.browser.screen)
        follow([...worlds, next], [...presses, control]);
    }
  };
  const on = worldAfter(edition, turnOn);
  follow([{ ...on, browser: { screen: { kind: 'two-factor' }, menu: 'closed' } }], []);
  return paths;
}

const paths = [...exercisePaths, ...pressPaths('today'), ...pressPaths('classic')];
const hints = paths.flatMap(({ name, worlds }) =>
  worlds.map((world, at) => ({ name, world, following: worlds.slice(at) })),
);

const names: Readonly<Record<Locale, { readonly qr: RegExp; readonly quote: RegExp }>> = {
  en: { qr: /QR code|text code/, quote: /“([^”]+)”/g },
  ja: { qr: /QRコード|テキストコード/, quote: /「([^」]+)」/g },
};

describe.each(LOCALES)(
  `the hints of ${hints.length} worlds on ${paths.length} paths in %s`,
  (locale) => {
    const t = translate[locale];

    test('name a QR code or a text code only where the screen has one', () => {
      expect(hints.length).toBeGreaterThan(500);
      for (const { name, world } of hints) {
        const named = names[locale].qr.test(nextHint(t, world));
        expect(named && world.browser.screen.kind !== 'pairing', name).toBe(false);
      }
    });

    test('quote a control only if the screen, or its other edition, has it', () => {
      for (const { name, world } of hints) {
        const { browser, account } = world;
        const kind = account.twoFactor.kind;
        const labels = (['today', 'classic'] as const).flatMap((each) => [
          ...formLabels
            .filter((label) => hasLabel(each, label))
            .map((label) => labelOn(each, label)),
          ...controlsOn(each, { ...browser, menu: 'open' }, kind).map((control) =>
            controlLabel(t, each, control),
          ),
        ]);
        const quoted = [...nextHint(t, world).matchAll(names[locale].quote)].map(
          ([, label = '']) => label,
        );
        for (const label of quoted)
          expect(labels, `${name}: ${nextHint(t, world)}`).toContain(label);
      }
    });

    test('say that 2FA is on or off as it is', () => {
      const claims: Readonly<Record<Locale, readonly [RegExp, RegExp]>> = {
        en: [/2FA is on[.,:]|with 2FA on/, /2FA is (?:still )?off/],
        ja: [
          /2要素認証は有効です|2要素認証が有効です/,
          /2要素認証は(?:まだ)?無効です|2要素認証はまだ/,
        ],
      };
      for (const { name, world } of hints) {
        const hint = nextHint(t, world);
        const on = world.account.twoFactor.kind === 'on';
        const [saysOn, saysOff] = claims[locale];
        if (saysOn.test(hint)) expect(on, `${name}: ${hint}`).toBe(true);
        if (saysOff.test(hint)) expect(on, `${name}: ${hint}`).toBe(false);
      }
    });
  },
);

/** Buttons and fields of forms, which are no controls of the website. */
const formLabels = [
  ...(['generate-token', 'save-token', 'field-token-description'] as const),
  ...(['activate-token', 'deactivate-token', 'delete-token'] as const),
];
