/**
 * Copy, download and print of the recovery code, marked as practice. The file is plain UTF-8 text
 * with CRLF line ends, so that every editor shows its lines; its name is ASCII.
 */
import type { SiteControl } from '../core/devices/screen.ts';
import { fiction } from '../core/fiction.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Translate } from './bench-context.ts';
import { copyText } from './CopyButton.tsx';

function paper(code: string, t: Translate, locale: Locale): string {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date());
  const lines = [
    t('practice:saved.title'),
    t('practice:saved.account', { account: `${fiction.dockerId}, ${fiction.email}` }),
    t('practice:saved.date', { date }),
    '',
    code,
    '',
    t('practice:saved.use'),
  ];
  return lines.join('\r\n') + '\r\n';
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Does what one of the three presses promises. Resolves with a sentence to show, if there is one. */
export async function keepRecoveryCode(
  control: SiteControl,
  code: string,
  t: Translate,
  locale: Locale,
): Promise<string | undefined> {
  switch (control) {
    case 'copy-recovery-code':
      return t(`practice:do.${await copyText(code)}`);
    case 'download-recovery-code':
      download(paper(code, t, locale), `${t('practice:saved.fileName')}.txt`);
      return t('practice:saved.kept');
    case 'print-recovery-code':
      print();
      return t('practice:saved.kept');
    default:
      return undefined;
  }
}
