/**
 * What a drawing of the account site is made from. With `live` it can be operated; without, it is
 * the static picture in the guide: the same drawing, nothing to press and nothing secret in it.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AccessTokenAct } from '../../core/world/act.ts';
import type { EditionId } from '../../core/hub/edition.ts';
import type { Screen, SiteControl } from '../../core/hub/screen.ts';
import type { ListedToken } from './token-screens.tsx';

export type SiteView = {
  /** The account's access tokens; most pictures have none. */
  readonly tokens?: readonly ListedToken[];
  readonly edition: EditionId;
  readonly screen: Screen;
  readonly menuOpen: boolean;
  readonly twoFactor: 'off' | 'enrolling' | 'on';
  readonly live?: LiveSite;
};

export type LiveSite = {
  readonly press: (control: SiteControl) => void;
  readonly act: (act: AccessTokenAct) => void;
  /** The one field a screen has, and what was said of its last content. */
  readonly field: {
    readonly value: string;
    readonly change: (value: string) => void;
    readonly submit: () => void;
    /** Ids of the hint and, after a refusal, of the sentence that explains it. */
    readonly describedBy: string;
    readonly refused: boolean;
  };
  /** The key's picture and its text, while a key is offered. */
  readonly key?: {
    readonly picture:
      { readonly src: string; readonly size: number; readonly alt: string } | undefined;
    readonly textCode: readonly string[];
  };
};

export const SiteContext = createContext<SiteView | undefined>(undefined);

export function useSite(): SiteView {
  const view = useContext(SiteContext);
  if (!view) throw new TypeError('A part of the account site is drawn outside a site');
  return view;
}
