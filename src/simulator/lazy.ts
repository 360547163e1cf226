/**
 * The parts that the simulator loads after its first screen: the terminal and its commands, the
 * exercises and their plans, the QR code, the YubiKey, and the layers over the stage (chooser,
 * menu, and history). The reader does not need them for the first press.
 */
import { update } from '../core/world/update.ts';
import { play } from '../exercises/play.ts';
import { beginExercise } from '../exercises/exercise.ts';
import { getBackIn } from '../exercises/all/get-back-in.ts';
import { exercises } from '../exercises/list.ts';
import { loadExercises } from '../exercises/loaded.ts';
import { isAt } from './deep-link.ts';
import { keepForNextPage, restoreTyped, takeTyped } from './draft.ts';
import { Chooser } from './Chooser.tsx';
import { EarlierScreen } from './EarlierScreen.tsx';
import { keepFocus } from './focus-fallback.ts';
import { History } from './History.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { KeyPanel } from './panels/KeyPanel.tsx';
import { OwnApp } from './panels/OwnApp.tsx';
import { OldPhone } from './panels/OldPhone.tsx';
import { OpenDevicePage } from './panels/OpenDevicePage.tsx';
import { TerminalPanel } from './panels/TerminalPanel.tsx';
import { qrPicture } from './qr-picture.ts';
import './screens/later-screens.tsx';
import { watchTokenFields } from './token-fields.ts';
import type { WholeWorld } from './runtime.ts';

const worldAt: WholeWorld['worldAt'] = (link, edition, stamp) => {
  const begun = beginExercise(link.exercise, edition, stamp, link.store);
  return play(begun, link.exercise.plan, stamp, (at) => isAt(link, at)).world;
};

loadExercises([...exercises, getBackIn]);

export const whole: WholeWorld = { update, worldAt };
export {
  Chooser,
  EarlierScreen,
  History,
  keepFocus,
  keepForNextPage,
  KeyPanel,
  MoreMenu,
  OwnApp,
  OldPhone,
  OpenDevicePage,
  qrPicture,
  restoreTyped,
  takeTyped,
  TerminalPanel,
  watchTokenFields,
};
