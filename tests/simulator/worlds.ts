/** Worlds for tests of the simulator, each reached by an exercise's plans. */
import type { EditionId } from '../../src/core/hub/edition.ts';
import { newWorld, type World } from '../../src/core/world/world.ts';
import type { Plan } from '../../src/exercises/play.ts';
import { follow, type Move } from '../../src/exercises/exercise.ts';
import { turnOn } from '../../src/exercises/plans/turn-on.ts';
import { stamps } from '../exercises/stamps.ts';

export const worldAfter = (edition: EditionId, ...moves: readonly Move[]): World =>
  follow(newWorld({ edition }), moves, stamps());

/** The plan until the screen with the QR code; the phone has no entry yet. */
const toPairing: Plan = (situation) => {
  const act = turnOn(situation);
  return act?.type === 'phone.scan' ? undefined : act;
};

export const off = worldAfter('today');
/** On the screen with the QR code. */
export const enrolling = worldAfter('today', toPairing);
export const on = worldAfter('today', turnOn);
