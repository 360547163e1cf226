/** The texts about reading offline, in the language of the page. Only few readers load them. */
import en from '../../../content/ui/en/offline.json';
import ja from '../../../content/ui/ja/offline.json';

export const offlineWords: typeof en = document.documentElement.lang === 'ja' ? ja : en;
