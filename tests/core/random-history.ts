/**
 * Generates random histories of acts, both possible and impossible ones.
 *
 * fast-check draws numbers; a number becomes an act when the current world is known, so that a
 * history shrinks well and most acts have an effect. Wrong codes are of the kinds that people
 * enter: of another time step, already used, of another secret, too short, or a different kind of
 * text.
 */
import fc from '../support/fast-check.ts';
import type { Act, WorldEvent } from '../../src/core/world/act.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import { controlsOn, type EditionId } from '../../src/core/hub/edition.ts';
import type { HubControl } from '../../src/core/hub/screen.ts';
import { suggestedLines } from '../../src/core/devices/terminal/suggestion.ts';
import type { Effect } from '../../src/core/world/effect.ts';
import { update } from '../../src/core/world/update.ts';
import { keyUriOf, newWorld, type World } from '../../src/core/world/world.ts';
import { listedAccessTokens } from '../../src/core/account/access-token-list.ts';
import { turnOff } from '../../src/exercises/plans/manage.ts';
import type { Plan } from '../../src/exercises/play.ts';
import { recover, toSupport } from '../../src/exercises/plans/recover.ts';
import { signIn, signOut } from '../../src/exercises/plans/sign-in.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { oracleCode } from '../support/oracle.ts';
import { entropyOf, startMs } from './player.ts';

/** Texts from earlier in the history that a person could enter again. */
type Memory = {
  readonly codes: readonly string[];
  readonly recoveryCodes: readonly string[];
  readonly keyUris: readonly string[];
  /** The index of the plan that the person follows for a while. */
  readonly aim: number;
};

export type Draw = { readonly what: number; readonly which: number };

export const draw: fc.Arbitrary<Draw> = fc.record({ what: fc.nat(99), which: fc.nat(9999) });

const pick = <Item>(items: readonly Item[], which: number): Item | undefined =>
  items[which % Math.max(1, items.length)];

/** A third of the acts follow a plan, because random acts alone rarely complete a flow. */
const plans: readonly Plan[] = [
  turnOn,
  turnOn,
  signIn,
  signIn,
  signOut,
  recover,
  toSupport,
  turnOff,
];

const anyControl: readonly HubControl[] = [
  'cancel',
  'done',
  'enable',
  'disable',
  'verify',
  'sign-in',
  'lost-device',
  'confirm-device',
];

const lines = [
  'docker logout docker.io',
  'docker login -u aoi_demo -p practice-password',
  'echo "$DOCKER_TOKEN" | docker login -u aoi_demo --password-stdin',
  'docker login --password-stdin',
  'docker  PULL "hello-world',
  'sudo docker login -u aoi_demo',
  '123456',
  '',
];

/** The act that a draw selects in this world at the simulated time `nowMs`. */
function actOf({ what, which }: Draw, world: World, nowMs: number, memory: Memory): Act {
  const planned = what < 36 ? pick(plans, memory.aim)?.({ world, nowMs }) : undefined;
  if (planned) return planned;
  // On screens with a field, half of these draws submit text instead.
  const asked = ['recovery-entry', 'code-prompt', 'email-not-verified'].includes(
    world.browser.screen.kind,
  );
  if (what < 44 && !(asked && which % 2 === 0)) return pressOf(which, world);
  if (what < 58) return { type: 'hub.submit', ...typed(which, world, nowMs, memory) };
  if (what < 61) return { type: 'hub.leave' };
  if (what < 70) return deviceAct(which, world, memory);
  if (what < 75) return pick(savedCodesActs, which) ?? { type: 'hub.leave' };
  if (what < 83) return clockAct(which);
  if (what < 90) return tokenAct(which, world);
  if (what < 99) return terminalAct(which, world, memory);
  return { type: 'edition.choose', edition: which % 2 === 0 ? 'today' : 'classic' };
}

function pressOf(which: number, { edition, browser, account }: World): Act {
  const possible = controlsOn(edition, browser, account.twoFactor.kind);
  const control = which % 12 === 0 ? pick(anyControl, which) : pick(possible, which);
  return control ? { type: 'hub.press', control } : { type: 'hub.leave' };
}

function typed(which: number, world: World, nowMs: number, memory: Memory) {
  const { account, savedCodes } = world;
  const secret = account.twoFactor.kind === 'off' ? undefined : account.twoFactor.secret;
  const step = ((which % 5) - 2) * 30_000;
  const code = secret === undefined ? '000000' : oracleCode(secret, nowMs + step);
  const kept = savedCodes.recoveryCode.kind === 'kept' ? savedCodes.recoveryCode.recoveryCode : '';
  const texts = [
    code,
    code,
    code,
    secret === undefined ? code : oracleCode(secret, nowMs),
    kept,
    kept.toLowerCase(),
    pick(memory.codes, which) ?? '111111',
    pick(memory.recoveryCodes, which) ?? 'AAAAAAAAAAAAA',
    '12345',
    '',
    '999999',
    '7777777777777',
  ];
  const { screen } = world.browser;
  if (screen.kind === 'email-not-verified') {
    const emailed = account.mails.flatMap((mail) =>
      mail.kind === 'verify-email' ? [mail.code] : [],
    );
    const field = 'email-code' as const;
    return { field, text: pick([...emailed, ...emailed, ...texts], which >> 3) ?? '' };
  }
  const onRecovery = screen.kind === 'recovery-entry';
  const field = onRecovery ? ('recovery-code' as const) : ('authentication-code' as const);
  return { field, text: pick(texts, which >> 3) ?? '' };
}

function deviceAct(which: number, { account }: World, memory: Memory): Act {
  const text = keyUriOf(account) ?? pick(memory.keyUris, which) ?? 'no key URI';
  const acts: readonly Act[] = [
    { type: 'phone.scan', text },
    { type: 'phone.scan', text },
    { type: 'phone.lose' },
    { type: 'phone.replace' },
    { type: 'phone.set-skew', ms: 300_000 },
    { type: 'phone.set-skew', ms: 0 },
    { type: 'key.insert', name: 'first' },
    { type: 'key.scan', text, touch: 'not-required' },
    { type: 'key.touch' },
    { type: 'key.remove' },
    { type: 'key.lose', name: 'first' },
  ];
  return pick(acts, which) ?? { type: 'phone.replace' };
}

const savedCodesActs: readonly Act[] = [
  { type: 'saved-codes.keep-recovery-code' },
  { type: 'saved-codes.keep-access-token' },
  { type: 'saved-codes.lose-recovery-code' },
];

function clockAct(which: number): Act {
  const acts: readonly Act[] = [
    { type: 'clock.freeze' },
    { type: 'clock.run' },
    { type: 'clock.advance', ms: 30_000 },
    { type: 'clock.advance', ms: (which % 90) * 1000 },
    { type: 'clock.advance', ms: 310_000 },
    { type: 'clock.advance', ms: 40 * 86_400_000 },
  ];
  return pick(acts, which) ?? { type: 'clock.run' };
}

function tokenAct(which: number, { account }: World): Act {
  const id = pick(listedAccessTokens(account.accessTokens), which)?.id ?? 'unknown';
  const acts: readonly Act[] = [
    {
      type: 'token.create',
      description: `machine ${which % 7}`,
      permission: which % 3 === 0 ? 'read' : 'read-write',
      expiry: which % 2 === 0 ? { kind: 'none' } : { kind: 'days', days: 30 },
    },
    { type: 'token.open', id },
    { type: 'token.open', id },
    { type: 'token.save', description: '', permission: 'read' },
    { type: 'token.save', description: 'renamed', permission: 'read-write-delete' },
    { type: 'token.deactivate' },
    { type: 'token.activate' },
    { type: 'token.delete' },
  ];
  return pick(acts, which) ?? { type: 'token.delete' };
}

function terminalAct(which: number, { terminal, savedCodes }: World, memory: Memory): Act {
  const suggested = suggestedLines(terminal, { tokenKept: savedCodes.accessToken.kind === 'kept' });
  const line = pick([...suggested, ...lines, ...memory.recoveryCodes, ...memory.codes], which);
  const acts: readonly Act[] = [
    { type: 'terminal.enter', line: line ?? '' },
    { type: 'terminal.enter', line: line ?? '' },
    { type: 'terminal.enter', line: '' },
    { type: 'terminal.paste', what: 'practice-password' },
    { type: 'terminal.paste', what: 'access-token' },
    { type: 'terminal.interrupt' },
    { type: 'terminal.withhold' },
  ];
  return pick(acts, which >> 4) ?? { type: 'terminal.interrupt' };
}

export type Step = {
  readonly before: World;
  readonly event: WorldEvent;
  readonly after: World;
  readonly effects: readonly Effect[];
  /** The simulated time of the event, in epoch milliseconds. */
  readonly nowMs: number;
};

/**
 * Applies draws to the world `first`, two seconds apart. `firstMs` is the device time of the first
 * draw, in epoch milliseconds.
 */
export function historyOf(
  draws: readonly Draw[],
  edition: EditionId,
  firstMs = startMs,
  first = newWorld({ edition }),
): readonly Step[] {
  const steps: Step[] = [];
  let memory: Memory = { codes: [], recoveryCodes: [], keyUris: [], aim: 0 };
  let world = first;
  for (const [index, each] of draws.entries()) {
    const at = firstMs + index * 2000;
    const nowMs = simulatedNow(world.clock, at);
    const act = actOf(each, world, nowMs, memory);
    const event = { ...act, at, entropy: entropyOf(`${index} ${each.which}`) };
    const turn = update(world, event);
    steps.push({ before: world, event, after: turn.world, effects: turn.effects, nowMs });
    memory = remembered(memory, each, act, turn.world);
    world = turn.world;
  }
  return steps;
}

function remembered(
  memory: Memory,
  { what, which }: Draw,
  act: Act,
  { account, browser }: World,
): Memory {
  const { screen } = browser;
  const code = act.type === 'hub.submit' && act.field === 'authentication-code' ? [act.text] : [];
  const recoveryCode = screen.kind === 'recovery-code-shown' ? [screen.recoveryCode] : [];
  const keyUri = keyUriOf(account);
  return {
    codes: [...memory.codes, ...code].slice(-8),
    recoveryCodes: [...new Set([...memory.recoveryCodes, ...recoveryCode])].slice(-6),
    keyUris: [...new Set([...memory.keyUris, ...(keyUri === undefined ? [] : [keyUri])])].slice(-4),
    aim: what % 16 === 0 ? which : memory.aim,
  };
}
