/** Long addresses as text: where they may break, so that no line ends inside a word. */

/** The characters that fit a line of the footer in a window of 320 px, in both languages. */
const LINE = 34;

/** The parts of an address that stay whole. Each but the last ends with `/`, `.`, or `-`. */
export function breakable(address: string): readonly string[] {
  const parts: string[] = [];
  for (const word of address.split(/(?<=[/.-])/)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + word.length <= LINE)
      parts[parts.length - 1] = last + word;
    else parts.push(word);
  }
  return parts;
}
