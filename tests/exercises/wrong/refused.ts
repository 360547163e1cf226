/** Wrong ways through the exercises about a refused code. */
import { shownCode, submitCode } from '../../../src/exercises/plans/authenticator-code.ts';
import type { Situation } from '../../../src/exercises/play.ts';
import type { Ways } from './wrong-way.ts';

const shownAsItIs = (situation: Situation) => submitCode(shownCode(situation) ?? '');

export const refused = {
  'clock-wrong': [{ name: 'the code of the slow phone', script: [shownAsItIs] }],
  'code-used-twice': [{ name: 'the same code at once', script: [shownAsItIs] }],
  'locked-out': [{ name: 'the correct code during the lock', script: [shownAsItIs] }],
} satisfies Ways;
