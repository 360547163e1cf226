/**
 * The text in the website's field. The field itself keeps the text, and no state repeats it: a
 * password manager can change the field without an event, and the text that the reader sees is the
 * text that is submitted.
 */
const hubField = () => document.querySelector<HTMLInputElement>('.simulator #hub-field');

/** Enters a text in the field and updates the next line. */
export function enterOnHub(text: string): void {
  const field = hubField();
  if (field) setText(field, text);
}

export function setText(field: HTMLInputElement, text: string): void {
  field.value = text;
  // Not `input`, which the press guard counts as a key press of the reader.
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export const focusHubField = (): void => hubField()?.focus({ preventScroll: true });
