// @vitest-environment happy-dom
/** The strip below the simulated Docker Hub: the controls that exist only in the simulator. */
import { h } from 'preact';
import { act as flushed } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { EditionId } from '../../src/core/hub/edition.ts';
import type { Screen } from '../../src/core/hub/screen.ts';
import type { World } from '../../src/core/world/world.ts';
import { HubPanel } from '../../src/simulator/panels/HubPanel.tsx';
import { OwnApp } from '../../src/simulator/panels/OwnApp.tsx';
import { pictures, twinOf, type PictureName } from '../../src/simulator/screens/guide-figures.ts';
import { draw, textOf } from './drawn.ts';
import { enrolling, off, on } from './worlds.ts';

const panel = (world: World) => draw(() => h(HubPanel, {}), { world });
const at = (screen: Screen, edition: EditionId, world = off): World => ({
  ...world,
  edition,
  browser: { screen, menu: 'closed' },
});

/** The screens of the guide's pictures, in each edition that has them. */
const screens = (Object.keys(pictures) as PictureName[]).flatMap((name) =>
  (['today', 'classic'] as const).flatMap((edition) => {
    const screen = twinOf(name, edition)?.screen;
    return screen ? [{ edition, screen }] : [];
  }),
);
const kindsWith = (selector: string): readonly string[] => [
  ...new Set(
    screens
      .filter(({ screen, edition }) => panel(at(screen, edition)).place.querySelector(selector))
      .map(({ screen }) => screen.kind),
  ),
];

describe('the strip', () => {
  test('can leave these screens, which a reader leaves by closing the page, and no others', () => {
    expect(new Set(kindsWith('[data-act="hub.leave"]'))).toEqual(
      new Set([
        'code-prompt',
        'lost-device',
        'recovery-entry',
        'support',
        'recovery-code-shown',
        'pairing',
      ]),
    );
  });

  test('names the setup that is discarded when the reader leaves', () => {
    const leave = (world: World) =>
      textOf(panel(world).place.querySelector('[data-act="hub.leave"]'));
    expect(leave(enrolling)).toBe('simulator:do.leaveSetup');
    expect(leave(at({ kind: 'code-prompt' }, 'today', on))).toBe('simulator:do.leave');
    const drawn = panel(enrolling);
    drawn.press('simulator:do.leaveSetup');
    expect(drawn.acts).toEqual([{ type: 'hub.leave' }]);
  });

  test('explains the field for a six-digit code', () => {
    expect(new Set(kindsWith('.code-hint'))).toEqual(new Set(['code-prompt', 'pairing']));
  });

  test('saves a token’s description in the edition whose screen has no button for it', () => {
    const save = '.strip [data-act="token.save"]';
    const edit = { kind: 'access-token-edit', id: 'a' } as const;
    const button = panel(at(edit, 'classic')).place.querySelector(save);
    expect(button?.getAttribute('form')).toBe('token-form');
    expect(button?.getAttribute('type')).toBe('submit');
    expect(panel(at(edit, 'today')).place.querySelector(save)).toBeNull();
  });

  afterEach(() => vi.unstubAllGlobals());
  test('copies the text code without its spaces while it is shown', async () => {
    const copied: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
    });
    const { twoFactor } = enrolling.account;
    const drawn = panel(at({ kind: 'pairing', tab: 'text' }, 'today', enrolling));
    await flushed(() => drawn.press('simulator:do.copyKey'));
    expect(copied).toEqual([twoFactor.kind === 'enrolling' && twoFactor.secret]);
    expect(textOf(panel(enrolling).place)).not.toContain('simulator:do.copyKey');
    // So does the panel of the reader's own app.
    const own = draw(() => h(OwnApp, { children: [] }), { world: enrolling });
    await flushed(() => own.press('simulator:do.copyKey'));
    expect(copied[1]).toBe(copied[0]);
  });
});
