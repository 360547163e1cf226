/**
 * Stores data for the next page when the reader leaves this one, for the other language or by a
 * reload: the texts in the fields, except those that might be a password or a code of a real
 * account, and, for the other language only, what the screen shows only once.
 *
 * Of typed text, this is stored: up to six digits in the place of a code; a text that the simulator
 * has issued, or its beginning; a token's description; a command, with credentials masked.
 */
import { maskedLine } from '../core/devices/terminal/mask.ts';
import { foldTyped } from '../core/otp/typed-text.ts';
import { looksLikeRealCredential } from '../core/otp/real-credential.ts';
import { demoIdentity } from '../core/world/demo-identity.ts';
import { keyUriOf, type World } from '../core/world/world.ts';
import { readJson, write } from '../storage/storage.ts';
import type { Runtime } from './runtime.ts';

/** Secrets and names that the simulator has issued in this world. */
function issued({ account, savedCodes, browser: { screen }, terminal: { prompt } }: World) {
  const { twoFactor } = account;
  return [
    demoIdentity.password,
    demoIdentity.dockerId,
    demoIdentity.email,
    twoFactor.kind === 'off' ? '' : twoFactor.secret,
    keyUriOf(account) ?? '',
    savedCodes.recoveryCode.kind === 'kept' ? savedCodes.recoveryCode.recoveryCode : '',
    savedCodes.accessToken.kind === 'kept' ? savedCodes.accessToken.plaintext : '',
    screen.kind === 'recovery-code-shown' ? screen.recoveryCode : '',
    screen.kind === 'access-token-shown' ? screen.plaintext : '',
    prompt.kind === 'device-login' ? prompt.userCode : '',
  ].filter((text) => text !== '' && text !== 'gone');
}

/** The text of a field as it can be stored. Empty if no part of it can. */
export function keepableText(id: string, text: string, world: World): string {
  const folded = foldTyped(text).toUpperCase();
  const own = issued(world);
  if (own.some((each) => foldTyped(each).toUpperCase().startsWith(folded))) return text;
  const real = looksLikeRealCredential(text);
  switch (id) {
    case 'hub-field':
      return world.browser.screen.kind !== 'recovery-entry' && /^\d{1,6}$/.test(folded) ? text : '';
    case 'token-description':
      return real ? '' : text;
    case 'terminal-line': {
      // A field has one line. Several lines are masked one by one, and only when they are entered.
      if (/[\r\n]/.test(text)) return '';
      const { kind } = world.terminal.prompt;
      const variables = new Set(world.terminal.variables.map(({ name }) => name));
      const { shown } = maskedLine(text, own, { files: new Set(), variables });
      return kind !== 'command' || looksLikeRealCredential(shown) ? '' : shown;
    }
    default:
      return '';
  }
}

export type Typed = {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whether a text or a part of it was left out. */
  readonly dropped: boolean;
};

const textFields = (place: ParentNode) => [
  ...place.querySelectorAll<HTMLInputElement>('.simulator input[type=text][id]'),
];
const choices = (place: ParentNode) => [
  ...place.querySelectorAll<HTMLSelectElement>('.simulator select[id]'),
];

/** Stores the texts of the fields, and whether one of them was left out. */
function keepTyped(place: ParentNode, world: World): void {
  const fields: Record<string, string> = {};
  let dropped = false;
  for (const { id, value } of textFields(place)) {
    const kept = keepableText(id, value, world);
    if (kept !== '') fields[id] = kept;
    if (kept !== value) dropped = true;
  }
  for (const { id, value } of choices(place)) fields[id] = value;
  const empty = !dropped && Object.keys(fields).length === 0;
  write('simulator-typed', empty ? undefined : JSON.stringify({ fields, dropped }));
}

/** Reads the stored texts and deletes them from storage. */
export function takeTyped(): Typed {
  const { fields, dropped } = Object(readJson('simulator-typed')) as {
    [P in keyof Typed]?: unknown;
  };
  write('simulator-typed', undefined);
  return { fields: Object(fields) as Typed['fields'], dropped: dropped === true };
}

/** Enters the texts in their fields again. */
export function restoreTyped(place: ParentNode, { fields: texts }: Typed): void {
  for (const field of [...textFields(place), ...choices(place)]) {
    const text = texts[field.id];
    if (typeof text !== 'string') continue;
    field.value = text;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    if (field instanceof HTMLInputElement) field.closest('details')?.setAttribute('open', '');
  }
}

/** Stores everything when the reader leaves the page. */
export function keepForNextPage(place: ParentNode, runtime: Runtime): void {
  let to: string | undefined;
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[hreflang]');
    if (link) to = new URL(link.href).pathname;
  });
  // A phone can end a hidden page without another event.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) keepTyped(place, runtime.world());
  });
  addEventListener('pagehide', () => {
    keepTyped(place, runtime.world());
    if (to !== undefined) runtime.handOver(to);
    to = undefined;
    // The browser's Back can show this page again from its cache.
    runtime.forgetShownOnce();
  });
}
