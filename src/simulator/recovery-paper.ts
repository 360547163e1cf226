/**
 * Copy, download and print of the recovery code, marked as practice. The file is plain UTF-8 text
 * with CRLF line ends, so that every editor shows its lines; its name is ASCII. What is printed is
 * one card with the same lines, and nothing else of the page.
 */
import type { SiteControl } from '../core/hub/screen.ts';
import { fiction } from '../core/world/demo-identity.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Translate } from './simulator-context.ts';
import { copyText } from './CopyButton.tsx';

function paper(code: string, t: Translate, locale: Locale): readonly string[] {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date());
  return [
    t('practice:saved.title'),
    t('practice:saved.account', { account: `${fiction.dockerId}, ${fiction.email}` }),
    t('practice:saved.date', { date }),
    '',
    code,
    '',
    t('practice:saved.use'),
  ];
}

function download(lines: readonly string[], name: string): void {
  const text = `${lines.join('\r\n')}\r\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function printCard(lines: readonly string[], code: string): void {
  const card = document.createElement('div');
  card.className = 'recovery-card';
  for (const line of lines.filter(Boolean)) {
    const part = document.createElement(line === code ? 'code' : 'p');
    part.textContent = line;
    card.append(part);
  }
  document.body.append(card);
  addEventListener('afterprint', () => card.remove(), { once: true });
  print();
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
      printCard(paper(code, t, locale), code);
      return t('practice:saved.kept');
    default:
      return undefined;
  }
}
