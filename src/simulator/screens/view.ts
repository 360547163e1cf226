/**
 * The data of a drawing of the simulated Docker Hub. With `live`, its controls work. Without, it is
 * a picture in the guide, which has the same content without working controls and secrets.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AccessTokenAct } from '../../core/world/act.ts';
import type { EditionId } from '../../core/hub/edition.ts';
import type { Screen, HubControl } from '../../core/hub/screen.ts';
import type { ListedToken } from './listed-token.ts';

export type HubView = {
  /** The account's access tokens. Most pictures have none. */
  readonly tokens?: readonly ListedToken[];
  readonly edition: EditionId;
  readonly screen: Screen;
  readonly menuOpen: boolean;
  readonly twoFactor: 'off' | 'enrolling' | 'on';
  readonly live?: LiveHub;
};

export type LiveHub = {
  readonly press: (control: HubControl) => void;
  readonly act: (act: AccessTokenAct) => void;
  /** The only field of a screen, and the refusal of its last content. */
  readonly field: {
    /** Submits the text that the field shows. */
    readonly submit: (text: string) => void;
    /**
     * The id of the hint. A refusal is announced, and would be read twice if it were a description
     * too.
     */
    readonly describedBy: string;
    readonly refused: boolean;
    /** Docker's text about a refusal. */
    readonly shows: string | undefined;
    /** How many attempts are left, unless the next line says it. */
    readonly attempts: string | undefined;
  };
  /** The text of the button in place of the password, in the reader's language. */
  readonly password: { readonly lang: string; readonly use: string; readonly given: string };
  /** The QR code and the text code, while the account offers a key. */
  readonly key?: {
    readonly picture:
      { readonly src: string; readonly size: number; readonly alt: string } | undefined;
    readonly textCode: readonly string[];
  };
};

export const HubContext = createContext<HubView | undefined>(undefined);

/** Throws a TypeError outside of a `HubContext`. */
export function useHubView(): HubView {
  const view = useContext(HubContext);
  if (!view) throw new TypeError('A part of the account site is drawn outside a site');
  return view;
}
