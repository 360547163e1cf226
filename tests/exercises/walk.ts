/**
 * One walk of one person through the world, with slips drawn from a seed: what they did, what was
 * refused, the sentences they were given in their language, and how it ended.
 */
import type { Act } from '../../src/core/world/act.ts';
import { practiceNow } from '../../src/core/world/clock.ts';
import type { Effect } from '../../src/core/world/effect.ts';
import { readWorld } from '../../src/core/snapshot/read-snapshot.ts';
import { saveWorld } from '../../src/core/snapshot/save-world.ts';
import { update } from '../../src/core/world/update.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import type { Translate } from '../../src/simulator/simulator-context.ts';
import { codeRefusal, deviceRefusal, recoveryRefusal } from '../../src/simulator/refusal.ts';
import { terminalSentence } from '../../src/simulator/terminal-note.ts';
import { wordsIn } from '../../src/site/layout/page-text.ts';
import type { Plan } from '../../src/exercises/play.ts';
import { entropyOf, startMs } from '../core/player.ts';
import type { Persona } from './personas.ts';

export type Walk = {
  readonly acts: number;
  /** Refusals of codes and keys. A command that fails is the lesson of some walks, not a slip. */
  readonly errors: number;
  readonly sentences: readonly string[];
  readonly reached: boolean;
  readonly end: World;
};

/** More acts than any leg of a journey takes, slips included. */
const ENOUGH = 150;
const ONE_SLIP_IN = 6;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, public domain). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a person may do by mistake here; nothing that loses a device or a code. */
function slipsAt({ browser, terminal }: World): readonly Act[] {
  const slips: Act[] = [{ type: 'site.leave' }, { type: 'clock.advance', ms: 40_000 }];
  const type = (field: 'authentication-code' | 'recovery-code', ...texts: string[]) =>
    texts.map((text): Act => ({ type: 'site.submit', field, text }));
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

/** The sentence for an effect that refuses, as the practice words it; undefined for all others. */
function sentenceFor(t: Translate, effect: Effect): string | undefined {
  switch (effect.type) {
    case 'code-judged':
      return effect.verdict.ok ? undefined : codeRefusal(t, effect.verdict).ours;
    case 'recovery-code-judged':
      return effect.verdict.ok ? undefined : recoveryRefusal(t, effect.verdict).ours;
    case 'phone':
    case 'key':
      return deviceRefusal(t, effect.note);
    case 'terminal':
      return terminalSentence(t, effect.note);
    default:
      return undefined;
  }
}

/** When a lock ends, if that is what the last act met. */
function lockedUntil(effects: readonly Effect[]): number | undefined {
  for (const effect of effects) {
    if (effect.type !== 'code-judged' && effect.type !== 'recovery-code-judged') continue;
    const { verdict } = effect;
    if (!verdict.ok && verdict.reason === 'throttled') return verdict.untilMs;
  }
  return undefined;
}

/** Throws a RangeError where a person goes round in circles, with their name and the seed. */
export function walk(persona: Persona, locale: Locale, seed: number): Walk {
  const random = chance(seed);
  const t = wordsIn(locale) as unknown as Translate;
  const sentences: string[] = [];
  let world = newWorld({ edition: random() < 0.5 ? 'today' : 'classic' });
  let acts = 0;
  let errors = 0;
  const now = () => practiceNow(world.clock, startMs + acts * 1_000);

  const does = (asked: Act | Plan): void => {
    const act = typeof asked === 'function' ? asked({ world, nowMs: now() }) : asked;
    if (!act) return;
    acts += 1;
    const stamp = { at: startMs + acts * 1_000, entropy: entropyOf(`walk ${seed} ${acts}`) };
    const { world: next, effects } = update(world, { ...act, ...stamp });
    world = next;
    for (const effect of effects) {
      const sentence = sentenceFor(t, effect);
      if (sentence === undefined) continue;
      sentences.push(sentence);
      if (effect.type !== 'terminal') errors += 1;
    }
    if (persona.switchesLanguage) {
      const kept = readWorld(saveWorld(world));
      if (!kept.ok) throw new RangeError(`${persona.id} ${seed}: the practice was lost`);
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
      if (count > ENOUGH) throw new RangeError(`${persona.id} ${seed}: goes round in circles`);
      if (random() < 1 / ONE_SLIP_IN) {
        const slips = slipsAt(world);
        does(slips[Math.floor(random() * slips.length)] ?? { type: 'site.leave' });
      }
      const situation = { world, nowMs: now() };
      const act = move(situation);
      if (!act) break;
      for (const each of persona.habit?.(act, situation) ?? [act]) does(each);
    }
  }
  return { acts, errors, sentences, reached: persona.end(world), end: world };
}
