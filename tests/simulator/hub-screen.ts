/**
 * Renders a screen of the simulated Docker Hub for a test: as a picture, or with `live` as a screen
 * that works.
 */
import { h, render } from 'preact';
import { HubScreen } from '../../src/simulator/screens/HubScreen.tsx';
import '../../src/simulator/screens/later-screens.tsx';
import type { LiveHub, HubView } from '../../src/simulator/screens/view.ts';

export function draw(view: HubView): HTMLElement {
  const place = document.createElement('div');
  render(h(HubScreen, { title: 'TITLE', tag: 'TAG', ...view }), place);
  return place;
}

export const live = (calls: unknown[] = []): LiveHub => ({
  press: (control) => calls.push(control),
  act: (act) => calls.push(act),
  field: {
    submit: (text) => calls.push({ submit: text }),
    describedBy: 'hub-hint',
    refused: false,
    shows: undefined,
    attempts: undefined,
  },
  password: { lang: 'en', use: 'USE', given: 'GIVEN' },
  key: { picture: { src: 'data:,', size: 256, alt: 'qr' }, textCode: ['ABCD', 'EFGH'] },
});
