/**
 * The screens that are not needed for the first press and are in a lazy chunk: `undefined` until
 * `later-screens.tsx` is loaded. Until then, no control that leads to one of them is drawn.
 */
import type { LaterScreen } from './later-screens.tsx';
import type { TokenList } from './token-screens.tsx';

type LaterScreens = {
  readonly LaterScreen: typeof LaterScreen;
  readonly TokenList: typeof TokenList;
};

let loaded: LaterScreens | undefined;

export function loadScreens(screens: LaterScreens): void {
  loaded = screens;
}

export const laterScreens = (): LaterScreens | undefined => loaded;
