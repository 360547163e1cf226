/**
 * One walk of one persona through the world, with mistakes drawn from a seed: the acts, the
 * refusals, the sentences that explained them in one language, and the world at the end.
 */
import type { Act } from '../../src/core/world/act.ts';
import { simulatedNow } from '../../src/core/world/clock.ts';
import type { Effect } from '../../src/core/world/effect.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { Translate } from '../../src/simulator/simulator-context.ts';
import { pairingOutcome } from '../../src/simulator/panels/pairing-outcome.ts';
import { siteSentence } from '../../src/simulator/panels/hub-sentence.ts';
import { terminalSentence } from '../../src/simulator/terminal-note.ts';
import { wordsIn } from '../../src/site/layout/page-text.ts';
import type { Plan } from '../../src/exercises/play.ts';
import { entropyOf, startMs } from '../core/player.ts';
import type { Persona } from './personas.ts';

export type Walk = {
  readonly acts: number;
  /**
   * The number of refused codes and secrets. Commands that fail do not count, since some journeys
   * include them.
   */
  readonly errors: number;
  readonly sentences: readonly string[];
  readonly reached: boolean;
  readonly end: World;
};

/** A limit above the number of acts in any part of a journey, with its mistakes. */
const ENOUGH = 150;
const ONE_SLIP_IN = 6;

/**
 * A generator of numbers from 0 to 1 (mulberry32, public domain). The same seed gives the same
 * numbers.
 */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Mistakes that are possible in this world. None loses a device or a code. */
function slipsAt({ browser, terminal }: World): readonly Act[] {
  const slips: Act[] = [{ type: 'hub.leave' }, { type: 'clock.advance', ms: 40_000 }];
  const type = (field: 'authentication-code' | 'recovery-code', ...texts: string[]) =>
    texts.map((text): Act => ({ type: 'hub.submit', field, text }));
  const { kind } = browser.screen;
  if (kind === 'code-prompt' || kind === 'pairing') {
    slips.push(
      ...type('authentication-code', '000000', '12345', '', '１２３ ４５６', 'A1B2C3D4E5F6G'),
    );
  }
  if (kind === 'recovery-entry')
    slips.push(...type('recovery-code', '123456', '', 'abcdefghijklm'));
  if (terminal.lines.length > 0) slips.push({ type: 'terminal.enter', line: 'docker lgoin' });
  return slips;
}

/** The sentences for acts that the website or a device refused. */
function refusalsFor(t: Translate, effects: readonly Effect[]): readonly string[] {
  const said = [siteSentence(t, effects)?.ours, pairingOutcome(t, effects)?.text];
  return said.filter((text) => text !== undefined);
}

const terminalSentences = (t: Translate, effects: readonly Effect[]): readonly string[] =>
  effects.flatMap((effect) =>
    effect.type === 'terminal' ? [terminalSentence(t, effect.note)] : [],
  );

/**
 * When the lock that refused the last act ends, in epoch milliseconds; `undefined` without a lock.
 */
function lockedUntil(effects: readonly Effect[]): number | undefined {
  for (const effect of effects) {
    if (effect.type !== 'code-judged' && effect.type !== 'recovery-code-judged') continue;
    const { verdict } = effect;
    if (!verdict.ok && verdict.reason === 'throttled') return verdict.untilMs;
  }
  return undefined;
}

/** Throws a RangeError with the persona and the seed if the walk does not end. */
export function walk(persona: Persona, locale: Locale, seed: number): Walk {
  const random = chance(seed);
  const t = wordsIn(locale) as unknown as Translate;
  const sentences: string[] = [];
  let world = newWorld({ edition: random() < 0.5 ? 'today' : 'classic' });
  let acts = 0;
  let errors = 0;
  const now = () => simulatedNow(world.clock, startMs + acts * 1_000);

  const does = (asked: Act | Plan): void => {
    const act = typeof asked === 'function' ? asked({ world, nowMs: now() }) : asked;
    if (!act) return;
    acts += 1;
    const stamp = { at: startMs + acts * 1_000, entropy: entropyOf(`walk ${seed} ${acts}`) };
    const { world: next, effects } = update(world, { ...act, ...stamp });
    world = next;
    const refused = refusalsFor(t, effects);
    errors += refused.length;
    sentences.push(...refused, ...terminalSentences(t, effects));
    if (persona.switchesLanguage) {
      const kept = readWorld(saveWorld(world));
      if (!kept.ok) throw new RangeError(`${persona.id} ${seed}: the simulator was lost`);
      world = kept.world;
    }
    const until = lockedUntil(effects);
    if (until !== undefined) does({ type: 'clock.advance', ms: Math.max(1, until - now()) });
  };

  for (const move of persona.journey) {
    if (typeof move !== 'function') {
      does(move);
      continue;
    }
    for (let count = 0; ; count += 1) {
      if (count > ENOUGH) throw new RangeError(`${persona.id} ${seed}: does not end`);
      if (random() < 1 / ONE_SLIP_IN) {
        const slips = slipsAt(world);
        does(slips[Math.floor(random() * slips.length)] ?? { type: 'hub.leave' });
      }
      const situation = { world, nowMs: now() };
      const act = move(situation);
      if (!act) break;
      for (const each of persona.habit?.(act, situation) ?? [act]) does(each);
    }
  }
  return { acts, errors, sentences, reached: persona.end(world), end: world };
}
