/**
 * Loads a style sheet that only a part of the page needs. Takes an address instead of an import,
 * because an imported sheet would be part of every page. Rejects if the sheet cannot be loaded.
 */
export function loadStyles(address: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(address));
    });
    document.head.append(link);
  });
}
