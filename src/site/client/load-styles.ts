/**
 * Fetches styles that only a part of the page needs, when it is asked for. By address and not by
 * import: a page that never opens that part must not carry them. Rejects when they do not come.
 */
export function loadStyles(address: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`The styles ${address} could not be fetched`));
    });
    document.head.append(link);
  });
}
