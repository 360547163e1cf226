/**
 * Opens the report of a mistake. Without this file between them, the script of every page would list
 * the four files of the report, which are 75 bytes.
 */
export const openReport = async (link: Element): Promise<'mounted'> =>
  (await import('./report.ts')).showReport(link);
