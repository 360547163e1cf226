/**
 * Announcements in live regions (WAI-ARIA 1.2, `aria-live`). A region is in the page before its
 * first message and is never replaced; each message is a new child of it. The text that a message
 * repeats stays where the reader sees it, outside of any live region.
 */
/** A text in the page's language, or in another one. */
export type MessagePart = string | { readonly text: string; readonly lang: string };

/**
 * How long a message stays, in milliseconds. A screen reader has read it by then, and the text is
 * not on the page twice afterwards.
 */
const KEPT_MS = 7_000;

let count = 0;

/** Adds the parts to the region as one message. */
export function announceIn(region: Element, parts: readonly MessagePart[]): void {
  const message = document.createElement('p');
  for (const part of parts) {
    if (message.firstChild) message.append(' ');
    const span = document.createElement('span');
    if (typeof part === 'string') span.textContent = part;
    else {
      span.textContent = part.text;
      span.lang = part.lang;
      span.translate = false;
    }
    message.append(span);
  }
  // Orca does not speak a message with the same text as the previous one.
  count += 1;
  if (count % 2) message.append('\u00a0');
  region.append(message);
  setTimeout(() => message.remove(), KEPT_MS);
}
