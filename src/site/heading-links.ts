/** Makes every heading that has an address a link to it, for who wants to send someone there. */
export function linkHeadings(): void {
  for (const heading of document.querySelectorAll('.prose :is(h2, h3)[id]')) {
    if (heading.querySelector('a')) continue;
    const link = document.createElement('a');
    link.href = `#${heading.id}`;
    link.append(...heading.childNodes);
    heading.append(link);
  }
}
