// @vitest-environment happy-dom
/** The button that opens the page for a device confirmation code, for a terminal on a server. */
import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { signedInToOther } from '../../src/core/hub/browser-session.ts';
import type { World } from '../../src/core/world/world.ts';
import { OpenDevicePage } from '../../src/simulator/panels/OpenDevicePage.tsx';
import { draw } from './drawn.ts';
import { enrolling, off } from './worlds.ts';

const onServer = (world: World): World => ({
  ...world,
  terminal: { ...world.terminal, host: 'server' },
});
const shown = (world: World) => draw(() => h(OpenDevicePage, {}), { world });

describe('the button', () => {
  test('opens the page while the reader is signed in and the terminal is on a server', () => {
    const drawn = shown(onServer(off));
    drawn.press('terminal:openDevicePage');
    expect(drawn.acts).toEqual([{ type: 'device-page.open' }]);
  });

  test.each([
    ['on the reader’s own computer, which opens the page itself', off],
    ['during another task on the website', onServer(enrolling)],
    ['in the other account', onServer({ ...off, browser: signedInToOther })],
  ])('is absent %s', (_where, world) => {
    expect(shown(world).place.querySelector('button')).toBeNull();
  });
});
