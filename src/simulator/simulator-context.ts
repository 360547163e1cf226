/** The context that all panels of the simulator share: the runtime, the texts, and the view. */
import type { TFunction } from 'i18next';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/translate.ts';
import type { Announce } from './announcer.tsx';
import type { Scan } from '../core/devices/authenticator.ts';
import type { EarlierScreen } from './EarlierScreen.tsx';
import type { Runtime } from './runtime.ts';
import { enterOnHub, focusHubField } from './hub-field.ts';
import type { View } from './view-choice.ts';
import type { qrPicture } from './qr-picture.ts';
import type { Chooser } from './Chooser.tsx';
import type { History } from './History.tsx';
import type { MoreMenu } from './MoreMenu.tsx';
import type { KeyPanel } from './panels/KeyPanel.tsx';
import type { OwnApp } from './panels/OwnApp.tsx';
import type { OldPhone } from './panels/OldPhone.tsx';
import type { OpenDevicePage } from './panels/OpenDevicePage.tsx';
import type { TerminalPanel } from './panels/TerminalPanel.tsx';
import type { watchTokenFields } from './token-fields.ts';

export type Translate = TFunction<(keyof Words)[]>;

/** The exercises that have texts. A test compares them with the list of exercises. */
export type ExerciseId = {
  [Key in keyof Words['exercises']]: Words['exercises'][Key] extends string ? never : Key;
}[keyof Words['exercises']];

/** The parts that are loaded after the first screen. */
export type Later = {
  readonly qrPicture: typeof qrPicture;
  readonly OldPhone: typeof OldPhone;
  readonly OpenDevicePage: typeof OpenDevicePage;
  readonly TerminalPanel: typeof TerminalPanel;
  readonly watchTokenFields: typeof watchTokenFields;
  readonly KeyPanel: typeof KeyPanel;
  readonly OwnApp: typeof OwnApp;
  readonly Chooser: typeof Chooser;
  readonly History: typeof History;
  readonly MoreMenu: typeof MoreMenu;
  readonly EarlierScreen: typeof EarlierScreen;
  /** Whether a typed text of the previous page was not stored. */
  readonly dropped?: boolean;
  /**
   * Reads the QR code in an image. Absent if its module could not be loaded, or if this browser
   * hides pixels.
   */
  readonly scan: ((picture: HTMLImageElement) => Promise<Scan>) | undefined;
};

/** The layers over the stage. At most one is open. */
export type LayerName = 'chooser' | 'more' | 'history';

export type SimulatorPage = {
  readonly runtime: Runtime;
  readonly locale: Locale;
  readonly t: Translate;
  /** Absent until it is loaded. */
  readonly later: Later | undefined;
  readonly view: View;
  readonly look: (change: Partial<View>) => void;
  readonly announce: Announce;
  /**
   * Called if the browser hides pixels: from then on, the simulator offers the text code and no
   * scan.
   */
  readonly blockCamera: () => void;
  /** Increases with every change of the world. */
  readonly turn: number;
  readonly layer: LayerName | undefined;
  readonly setLayer: (layer: LayerName | undefined) => void;
};

export const SimulatorContext = createContext<SimulatorPage | undefined>(undefined);

/** Throws a TypeError outside of the simulator. */
export function useSimulator(): SimulatorPage {
  const simulator = useContext(SimulatorContext);
  if (!simulator) throw new TypeError('A panel is used outside of the simulator');
  return simulator;
}

/**
 * Returns a function that enters a text in the website's field, shows the website, and focuses the
 * field.
 */
export function useEnterOnHub(): (text: string) => void {
  const { look } = useSimulator();
  return (text) => {
    enterOnHub(text);
    look({ device: 'hub' });
    requestAnimationFrame(focusHubField);
  };
}
