/**
 * The link in a page's footer that leads to what a report of a mistake contains. With script, it
 * shows the report below itself instead; if that part does not load, the browser follows the link.
 */
export function offerReport(): void {
  const link = document.querySelector<HTMLAnchorElement>('.facts [href$="#report"]');
  if (!link) return;
  const show = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import('./report.ts').then(
      ({ showReport }) => showReport(link.parentElement ?? link),
      () => {
        link.removeEventListener('click', show);
        link.click();
      },
    );
  };
  link.addEventListener('click', show);
}
