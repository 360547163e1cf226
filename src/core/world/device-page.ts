/**
 * The page on which a reader enters a device confirmation code, for a terminal that cannot open a
 * browser (facts.md#login-without-local-browser). Docker does not publish what the page shows about
 * a code that it refuses (facts.md#unpublished-device-page).
 */
import { atRest } from '../hub/edition.ts';
import { onScreen } from '../hub/browser-session.ts';
import { isOtherAccount } from '../hub/screen.ts';
import { foldTyped, likenessOf, withoutLabel } from '../otp/typed-text.ts';
import type { DevicePageAct } from './act.ts';
import type { Desk, DeskTurn } from './desk.ts';
import type { Effect } from './effect.ts';

export function useDevicePage(desk: Desk, act: DevicePageAct): DeskTurn {
  const { kind } = desk.browser.screen;
  if (act.type === 'device-page.open') {
    return atRest(desk.browser.screen) && !isOtherAccount(desk.browser.screen)
      ? { desk: { ...desk, browser: onScreen({ kind: 'device-code' }) }, effects: [] }
      : refused(desk, { type: 'refused', reason: 'not-on-this-screen' });
  }
  if (kind !== 'device-code')
    return refused(desk, { type: 'refused', reason: 'not-on-this-screen' });
  const looksLike = likenessOf(act.text);
  if (looksLike !== 'device-code') {
    return refused(desk, { type: 'device-code-refused', reason: 'not-a-code', looksLike });
  }
  const { prompt } = desk.terminal;
  if (prompt.kind !== 'device-login') {
    return refused(desk, { type: 'device-code-refused', reason: 'ended' });
  }
  if (prompt.userCode !== readDeviceCode(act.text)) {
    return refused(desk, { type: 'device-code-refused', reason: 'mismatch' });
  }
  return {
    desk: {
      ...desk,
      terminal: { ...desk.terminal, prompt: { ...prompt, browser: 'opened' } },
      browser: onScreen({ kind: 'device-login', userCode: prompt.userCode }),
    },
    effects: [],
  };
}

/** The code in capitals and with its hyphen, which a reader can leave out. */
function readDeviceCode(text: string): string {
  const letters = foldTyped(withoutLabel(text)).toUpperCase();
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

function refused(desk: Desk, effect: Effect): DeskTurn {
  return { desk, effects: [effect] };
}
