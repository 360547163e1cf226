/** The steps of a guide page as its source has them, edition by edition: act, labels, and line. */
import { readFileSync } from 'node:fs';
import type { EditionId } from '../../src/core/hub/edition.ts';

export type PageStep = {
  /** `site.press:confirm`; absent for a step outside the simulated world. */
  readonly does?: string;
  /** Keys of Docker's labels the step names. */
  readonly labels: readonly string[];
  readonly line: number;
};

export const pageSource = (language: string, page: string): string =>
  readFileSync(`content/docs/${language}/${page}.mdx`, 'utf8');

/** Steps inside `<Edition is>` count for that edition, those outside any for both. */
export function stepsOf(source: string, edition: EditionId): readonly PageStep[] {
  const steps: PageStep[] = [];
  let around: string | undefined;
  let step: { does?: string; labels: string[]; line: number } | undefined;
  for (const [at, text] of source.split('\n').entries()) {
    around =
      /<Edition is="(\w+)"/.exec(text)?.[1] ?? (text.includes('</Edition>') ? undefined : around);
    const opens = /<Step (does|outside)="([^"]*)"/.exec(text);
    if (opens) {
      const [, kind, value = ''] = opens;
      step = { ...(kind === 'does' && { does: value }), labels: [], line: at + 1 };
    }
    for (const [, key = ''] of text.matchAll(/<UI k="([^"]*)"/g)) step?.labels.push(key);
    if (step && text.includes('</Step>')) {
      if (around === undefined || around === edition) steps.push(step);
      step = undefined;
    }
  }
  return steps;
}
