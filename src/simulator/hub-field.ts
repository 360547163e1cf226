/**
 * The text in the website's field. The field itself keeps the text, and no state repeats it: a
 * password manager can change the field without an event, and the text that the reader sees is the
 * text that is submitted.
 */
import { looksLikeRealCredential } from '../core/otp/real-credential.ts';
import { likenessOf } from '../core/otp/typed-text.ts';

/** The command line masks and empties itself. */
const fieldsWithText = '.simulator input[type=text]:not(#terminal-line)';
const hubField = () => document.querySelector<HTMLInputElement>('.simulator #hub-field');

/** Enters a text in the field and updates the next line. */
export function enterOnHub(text: string): void {
  const field = hubField();
  if (field) setText(field, text);
}

/**
 * Empties each field of the simulator that has the form of an access token. The refusal of a token
 * says that it was not kept, so the field must not keep it either.
 */
export function emptyTokenFields(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>(fieldsWithText)) {
    const { value } = field;
    if (likenessOf(value) === 'access-token' || looksLikeRealCredential(value)) setText(field, '');
  }
}

function setText(field: HTMLInputElement, text: string): void {
  field.value = text;
  // Not `input`, which the press guard counts as a key press of the reader.
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export const focusHubField = (): void => hubField()?.focus({ preventScroll: true });
