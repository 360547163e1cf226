/**
 * The meanings of Docker's English labels, for readers of other languages. The next line shows the
 * meaning after the label that it quotes, as the guide does.
 */
import type { EditionId } from '../core/hub/edition.ts';
import { labelKeyOf } from './labels.ts';
import type { ShownStep } from './show-step.ts';
import type { Translate } from './simulator-context.ts';

/** The meaning of a label. '' in English, and for a label that is not Docker's. */
function meaningOf(t: Translate, edition: EditionId, label: string): string {
  const key = labelKeyOf(edition, label);
  if (key === undefined) return '';
  // English has no such texts, so their keys may be missing.
  const read = t as unknown as (key: string, options: { readonly defaultValue: string }) => string;
  const meaning = read(`labels:${key}`, { defaultValue: '' });
  return read(`labels:${key}_${edition}`, { defaultValue: meaning });
}

/** A sentence that quotes one label, with the meaning of that label. */
export function withMeaning(
  t: Translate,
  edition: EditionId,
  { text, label }: Pick<ShownStep, 'text' | 'label'>,
): string {
  const meaning = meaningOf(t, edition, label);
  return meaning === '' || meaning === label
    ? text
    : text.replace(t('path:quoted', { label }), t('path:explained', { label, meaning }));
}
