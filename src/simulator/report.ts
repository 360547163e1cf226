/**
 * The text of a report of a mistake, which a reader copies and sends: the page, the browser, and
 * what happened in the simulator, as kinds. It contains nothing that a reader typed.
 */
import type { ImageStore } from '../core/devices/terminal/image-store.ts';
import type { EditionId } from '../core/hub/edition.ts';
import type { Effect } from '../core/world/effect.ts';
import type { Words } from '../i18n/translate.ts';

type Label = keyof Words['report']['label'];

export type ReportedPage = {
  /** The page's address. What follows `?` or `#` is left out: anyone can write anything there. */
  readonly address: string;
  readonly language: string;
  /** The browser's own description of itself, `navigator.userAgent`. */
  readonly browser: string;
};

export type ReportedSimulator = {
  readonly exercise: string;
  readonly edition: EditionId;
  readonly imageStore: ImageStore;
  readonly effects: readonly Effect[];
};

/**
 * The fields of an effect that are literal kinds. Other fields are left out: `word` and `line` of a
 * note are parts of a typed line, and an id or a number tells nothing.
 */
const KINDS = new Set(['at', 'change', 'from', 'how', 'kind', 'reason', 'to', 'type', 'what']);

/** The kinds of an effect and of what it contains, such as `code-judged sign-in mismatch`. */
export function kindsOf(effect: Effect): string {
  const kinds = (part: object): readonly string[] =>
    Object.entries(part).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? kinds(value)
        : KINDS.has(name) && typeof value === 'string'
          ? [value]
          : [],
    );
  return kinds(effect).join(' ');
}

/** The report, one fact a line. Its first line is for the reader to complete. */
export function reportText(
  label: (name: Label) => string,
  { address, language, browser }: ReportedPage,
  simulator?: ReportedSimulator,
): string {
  const { origin, pathname } = new URL(address);
  const lines: (readonly [Label, string])[] = [
    ['wrong', ''],
    ['page', origin + pathname],
    ['language', language],
    ['browser', browser],
  ];
  if (simulator) {
    const { exercise, edition, imageStore, effects } = simulator;
    lines.push(['exercise', exercise], ['edition', edition], ['imageStore', imageStore]);
    lines.push(['log', effects.map((effect) => `\n- ${kindsOf(effect)}`).join('')]);
  }
  // A full-width colon has its own space.
  const line = (start: string, value: string) => start + (start.endsWith(':') ? ' ' : '') + value;
  return lines.map(([name, value]) => line(label(name), value)).join('\n');
}

/** Where a build says that reports go: a `mailto:` or `https:` URI, if it was given one. */
export const reportContact = import.meta.env['REPORT_CONTACT'] as string | undefined;

/** The address as a reader knows it. */
export const shownContact = (contact: string): string =>
  contact.replace(/^mailto:/, '').replace(/\?.*/, '');
