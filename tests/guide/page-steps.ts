/**
 * Reads the steps of a guide page from its source, for one edition: action, labels, and line
 * number.
 */
import type { EditionId } from '../../src/core/hub/edition.ts';
import { readSource } from '../../src/i18n/source-text.ts';

export type PageStep = {
  /** An action, such as `hub.press:confirm`. Missing for a step outside the simulated world. */
  readonly does?: string;
  /** Keys of Docker's labels that the step names. */
  readonly labels: readonly string[];
  readonly line: number;
};

export const pageSource = (language: string, page: string): string =>
  readSource(`content/docs/${language}/${page}.mdx`);

/** Steps inside `<Edition is>` belong to that edition; other steps belong to both. */
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
    for (const [, key = ''] of text.matchAll(/<Label k="([^"]*)"/g)) step?.labels.push(key);
    if (step && text.includes('</Step>')) {
      if (around === undefined || around === edition) steps.push(step);
      step = undefined;
    }
  }
  return steps;
}
