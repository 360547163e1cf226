/**
 * Converts CRLF to LF in every module before it is parsed, so that a checkout on Windows builds the
 * same site.
 */
import type { Plugin } from 'vite';
import { normalized } from '../../../i18n/source-text.ts';

export const lineEnds: Plugin = {
  name: 'line-ends',
  enforce: 'pre',
  transform: { filter: { code: '\r\n' }, handler: normalized },
};
