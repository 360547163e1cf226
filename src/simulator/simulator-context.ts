/** What every panel of the practice shares: the running world, the words, and what is looked at. */
import type { TFunction } from 'i18next';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/translate.ts';
import type { EarlierScreen } from './EarlierScreen.tsx';
import type { Runtime } from './runtime.ts';
import { useSetTyped } from '../practice/typed-text.tsx';
import type { View } from './view-choice.ts';
import type { qrPicture } from './qr-picture.ts';
import type { Inspector } from './panels/Inspector.tsx';
import type { KeyPanel } from './panels/KeyPanel.tsx';
import type { TerminalPanel } from './panels/TerminalPanel.tsx';

export type Translate = TFunction<(keyof Words)[]>;

/** The scenarios that have words; a test holds the list of scenarios to them. */
export type ScenarioId = {
  [Key in keyof Words['scenarios']]: Words['scenarios'][Key] extends string ? never : Key;
}[keyof Words['scenarios']];

/** What comes after the first screen. */
export type Later = {
  readonly qrPicture: typeof qrPicture;
  readonly TerminalPanel: typeof TerminalPanel;
  readonly KeyPanel: typeof KeyPanel;
  readonly Inspector: typeof Inspector;
  readonly EarlierScreen: typeof EarlierScreen;
  /** Reads a picture on the page; absent when the reader could not be fetched. */
  readonly scan: ((picture: HTMLImageElement) => Promise<string | undefined>) | undefined;
};

export type Bench = {
  readonly runtime: Runtime;
  readonly locale: Locale;
  readonly t: Translate;
  /** Absent until it has been fetched. */
  readonly later: Later | undefined;
  readonly view: View;
  readonly look: (change: Partial<View>) => void;
};

export const BenchContext = createContext<Bench | undefined>(undefined);

export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (!bench) throw new TypeError('A panel stands outside the practice');
  return bench;
}

/** Puts a text into the site's field, brings the site to the front, and goes there. */
export function useTypeOnSite(): (text: string) => void {
  const { look } = useBench();
  const setTyped = useSetTyped();
  return (text) => {
    setTyped(text);
    look({ device: 'site' });
    requestAnimationFrame(() => document.getElementById('site-field')?.focus());
  };
}
