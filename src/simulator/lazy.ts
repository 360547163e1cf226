/**
 * What the practice fetches once its first screen is drawn: the terminal with its commands, the
 * scenarios' way to any place, the QR code, the YubiKey, and the looks back and into how a code is
 * made. Nobody needs these for the first press, and together they are a third of the script.
 */
import { update } from '../core/world/update.ts';
import { play } from '../exercises/play.ts';
import { beginScenario } from '../exercises/exercise.ts';
import { isAt } from './deep-link.ts';
import { EarlierScreen } from './EarlierScreen.tsx';
import { keepFocus } from './focus-fallback.ts';
import { Inspector } from './panels/Inspector.tsx';
import { KeyPanel } from './panels/KeyPanel.tsx';
import { TerminalPanel } from './panels/TerminalPanel.tsx';
import { qrPicture } from './qr-picture.ts';
import type { WholeWorld } from './runtime.ts';

const worldAt: WholeWorld['worldAt'] = (link, edition, stamp) => {
  const begun = beginScenario(link.scenario, edition, stamp);
  return play(begun, link.scenario.plan, stamp, (at) => isAt(link, at)).world;
};

export const whole: WholeWorld = { update, worldAt };
export { EarlierScreen, Inspector, keepFocus, KeyPanel, qrPicture, TerminalPanel };
