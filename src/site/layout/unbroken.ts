/**
 * Names that a heading never breaks: "two-factor" and "Docker Hub". The characters stay as they are,
 * so that search, copies, and assistive technology get the plain words; a span and CSS do it.
 */
const TAG_OR_NAME = /(<[^>]*>)|two-factor|Docker Hub/gi;

/** Wraps the names in `html`; what is inside a tag, such as an address, is left alone. */
export const unbroken = (html: string): string =>
  html.replace(
    TAG_OR_NAME,
    (found, tag?: string) => tag ?? `<span class="unbroken">${found}</span>`,
  );
