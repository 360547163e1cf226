/** What a result shows of a section whose text is in the form of `searchText`. */
export function excerptOf(text: string): string {
  const [beginning = '', rest] = text.split('|');
  return rest === undefined || /[。.?!]$/.test(beginning) ? beginning : `${beginning}…`;
}
