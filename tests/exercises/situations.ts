/**
 * Every situation at Docker Hub that a reader can reach, with the acts that lead from one to
 * another, and the number of acts from each situation to a goal. Nothing here asks a plan.
 *
 * A careful reader saves a new recovery code before they continue, and enters it only if the phone
 * does not have the account’s secret.
 */
import { isRecoveryCode } from '../../src/core/account/recovery-code.ts';
import { filedRecoveryCode } from '../../src/core/account/two-factor.ts';
import { verifyEmailCode } from '../../src/core/account/email-code.ts';
import { codesOnPhone } from '../../src/core/devices/phone.ts';
import { controlsOn } from '../../src/core/hub/edition.ts';
import { timeStepAt } from '../../src/core/otp/totp.ts';
import type { Act } from '../../src/core/world/act.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import { withoutShownOnce } from '../../src/core/world/shown-once.ts';
import { update } from '../../src/core/world/update.ts';
import { shownKeyUri, type World } from '../../src/core/world/world.ts';
import { startMs } from '../core/player.ts';

/** The device's time of every act. Only the simulator's clock moves. */
const at = startMs + 3_600_000;
export const nowIn = ({ clock }: World): number => simulatedNow(clock, at);

let count = 0;
export function after(world: World, act: Act) {
  count += 1;
  const entropy = count.toString(16).padStart(8, '0').repeat(16);
  return update(world, { ...act, at, entropy });
}

const secretOf = ({ account: { twoFactor } }: World) =>
  twoFactor.kind === 'off' ? undefined : twoFactor.secret;
/** Whether the phone has the account’s secret. */
export const hasSecret = (world: World): boolean =>
  world.phone.kind === 'in-hand' &&
  world.phone.entries.some(({ secret }) => secret === secretOf(world));
const isUsed = (world: World): boolean => {
  const { twoFactor } = world.account;
  return twoFactor.kind === 'on' && timeStepAt(nowIn(world)) <= twoFactor.lastAcceptedTimeStep;
};
const emailCode = ({ account: { mails } }: World): string =>
  mails.findLast((mail) => mail.kind === 'verify-email')?.code ?? '';
/** Whether the saved recovery code is the account’s, or the one of the pending setup. */
export function keepsCode({ account, savedCodes: { recoveryCode } }: World): boolean {
  const filed = filedRecoveryCode(account.twoFactor);
  return (
    recoveryCode.kind === 'kept' && !!filed && isRecoveryCode(recoveryCode.recoveryCode, filed)
  );
}

/** What distinguishes situations. Secrets and codes differ from run to run. */
function nameOf(world: World): readonly unknown[] {
  const { account, browser, phone, savedCodes } = world;
  const { screen } = browser;
  return [
    screen.kind,
    browser.menu,
    'password' in screen && screen.password,
    'flow' in screen && screen.flow,
    'tab' in screen && screen.tab,
    'recoveryCode' in screen && screen.recoveryCode === 'gone',
    'plaintext' in screen && screen.plaintext === 'gone',
    account.twoFactor.kind,
    filedRecoveryCode(account.twoFactor) !== undefined,
    keepsCode(world),
    savedCodes.recoveryCode.kind,
    phone.kind,
    hasSecret(world),
    isUsed(world),
    account.email,
    account.email === 'not-verified' &&
      verifyEmailCode(account.mails, emailCode(world), nowIn(world)).ok,
    account.password,
    account.password === 'forgotten' && account.mails.some(({ kind }) => kind === 'password-reset'),
  ];
}

/** Acts that can be part of a way to a goal. */
function waysFrom(world: World): readonly Act[] {
  const { account, browser, edition, phone, savedCodes } = world;
  const { entries } = phone.kind === 'in-hand' ? phone : { entries: [] };
  const nth = entries.findIndex(({ secret }) => secret === secretOf(world));
  const code = codesOnPhone(phone, nowIn(world))[nth];
  const uri = shownKeyUri(world);
  const qr = browser.screen.kind === 'pairing' && browser.screen.tab === 'qr';
  const kept = savedCodes.recoveryCode;
  return [
    ...controlsOn(edition, browser, account.twoFactor.kind)
      .filter((control) => control !== 'saved-recovery-code' || keepsCode(world))
      .filter((control) => control !== 'forgot-password' || account.password === 'forgotten')
      .map((control): Act => ({ type: 'hub.press', control })),
    { type: 'hub.leave' },
    { type: 'password.reset' },
    { type: 'saved-codes.keep-recovery-code' },
    { type: 'hub.submit', field: 'email-code', text: emailCode(world) },
    ...(code ? [{ type: 'hub.submit', field: 'authentication-code', text: code } as const] : []),
    ...(kept.kind === 'kept' && !hasSecret(world)
      ? [{ type: 'hub.submit', field: 'recovery-code', text: kept.recoveryCode } as const]
      : []),
    ...(uri && qr ? [{ type: 'phone.scan', text: uri } as const] : []),
    ...(phone.kind === 'lost' ? [{ type: 'phone.replace' } as const] : []),
    ...(isUsed(world) ? [{ type: 'clock.advance', ms: 30_000 } as const] : []),
  ];
}

/** The worlds after what a reader does not plan: losses, and a reload of the page. */
const mishapsIn = (world: World): readonly World[] => [
  after(world, { type: 'phone.lose' }).world,
  after(world, { type: 'saved-codes.lose-recovery-code' }).world,
  withoutShownOnce(world),
];

export type Situations = {
  readonly all: readonly World[];
  /** The number of acts from each situation to the nearest goal; `undefined` if none is reached. */
  readonly distances: (goal: (world: World) => boolean) => (world: World) => number | undefined;
};

/** What a test adds to the situations, and where it limits them. */
export type More = {
  readonly acts: (world: World) => readonly Act[];
  readonly name: (world: World) => unknown;
  readonly within: (world: World) => boolean;
};

const nothingMore: More = { acts: () => [], name: () => '', within: () => true };

export function situationsFrom(starts: readonly World[], more = nothingMore): Situations {
  const named = (world: World) => JSON.stringify([nameOf(world), more.name(world)]);
  const found = new Map<string, World>();
  const before = new Map<string, string[]>();
  const waiting = [...starts];
  for (let world = waiting.pop(); world !== undefined; world = waiting.pop()) {
    const name = named(world);
    if (found.has(name) || !more.within(world)) continue;
    found.set(name, world);
    for (const act of [...waysFrom(world), ...more.acts(world)]) {
      const turn = after(world, act);
      if (turn.effects.some(({ type }) => type === 'refused')) continue;
      const next = named(turn.world);
      before.set(next, [...(before.get(next) ?? []), name]);
      waiting.push(turn.world);
    }
    waiting.push(...mishapsIn(world));
  }
  return {
    all: [...found.values()],
    distances: (goal) => {
      const distance = new Map<string, number>();
      let ring = [...found].filter(([, world]) => goal(world)).map(([name]) => name);
      for (let acts = 0; ring.length > 0; acts += 1) {
        for (const name of ring) distance.set(name, acts);
        ring = [...new Set(ring.flatMap((name) => before.get(name) ?? []))].filter(
          (name) => !distance.has(name),
        );
      }
      return (world) => distance.get(named(world));
    },
  };
}
