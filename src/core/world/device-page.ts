/**
 * The page on which a reader enters a device confirmation code, for a terminal that cannot open a
 * browser (facts.md#login-without-local-browser). Docker does not publish what the page shows about
 * a code that it refuses (facts.md#unpublished-device-page).
 */
import { atRest } from '../hub/edition.ts';
import { onScreen } from '../hub/browser-session.ts';
import { isOtherAccount } from '../hub/screen.ts';
import { foldText } from '../otp/folded-text.ts';
import { looksLikeDeviceCode } from '../devices/terminal/device-code.ts';
import type { DevicePageAct } from './act.ts';
import type { Desk, DeskTurn } from './desk.ts';
import type { DeviceCodeRefusal, Effect } from './effect.ts';

export function useDevicePage(desk: Desk, act: DevicePageAct): DeskTurn {
  const { kind } = desk.browser.screen;
  if (act.type === 'device-page.open') {
    return atRest(desk.browser.screen) && !isOtherAccount(desk.browser.screen)
      ? { desk: { ...desk, browser: onScreen({ kind: 'device-code' }) }, effects: [] }
      : refused(desk, { type: 'refused', reason: 'not-on-this-screen' });
  }
  if (kind !== 'device-code')
    return refused(desk, { type: 'refused', reason: 'not-on-this-screen' });
  const code = readDeviceCode(act.text);
  const { prompt } = desk.terminal;
  const reason: DeviceCodeRefusal | undefined =
    code === undefined
      ? 'not-a-code'
      : prompt.kind !== 'device-login'
        ? 'ended'
        : prompt.userCode === code
          ? undefined
          : 'mismatch';
  if (reason !== undefined || prompt.kind !== 'device-login') {
    return refused(desk, { type: 'device-code-refused', reason: reason ?? 'ended' });
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

/**
 * The code in capitals and with its hyphen, which a reader can leave out. `undefined` for any other
 * text.
 */
function readDeviceCode(text: string): string | undefined {
  const letters = foldText(text)
    .text.replace(/[^a-z]/gi, '')
    .toUpperCase();
  const code = `${letters.slice(0, 4)}-${letters.slice(4)}`;
  const other = /[^a-z\s-]/i.test(foldText(text).text);
  return !other && looksLikeDeviceCode(code) ? code : undefined;
}

function refused(desk: Desk, effect: Effect): DeskTurn {
  return { desk, effects: [effect] };
}
