/**
 * Copies, downloads, and prints the recovery code, and returns whether that worked. The file is
 * plain UTF-8 text with CRLF line endings, so that every editor shows its lines, and its name is
 * ASCII. The printed page is one card with the same lines and nothing else.
 */
import type { HubControl } from '../core/hub/screen.ts';
import { demoIdentity } from '../core/world/demo-identity.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Translate } from './simulator-context.ts';
import { copyText } from './CopyButton.tsx';

function paper(code: string, t: Translate, locale: Locale): readonly string[] {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date());
  return [
    t('simulator:saved.title'),
    t('simulator:saved.account', { account: `${demoIdentity.dockerId}, ${demoIdentity.email}` }),
    t('simulator:saved.date', { date }),
    '',
    code,
    '',
    t('simulator:saved.use'),
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

/** In milliseconds. A browser that has not opened its print dialog by then will not open it. */
const dialogMs = 1000;

/**
 * Resolves with whether the browser has begun to print (HTML, 8.9.5: `beforeprint`). In a browser
 * inside another app, `print` can be missing or do nothing. No event tells whether the reader
 * canceled the dialog. The card is in the document only while the browser might print it.
 */
async function printCard(lines: readonly string[], code: string): Promise<boolean> {
  const card = document.createElement('div');
  card.className = 'recovery-card';
  for (const line of lines.filter(Boolean)) {
    const part = document.createElement(line === code ? 'code' : 'p');
    part.textContent = line;
    card.append(part);
  }
  document.querySelector('.recovery-card')?.remove();
  document.body.append(card);
  // Some browsers send no `afterprint`. Any other event on the page shows that the dialog is
  // closed.
  for (const type of ['afterprint', 'pointerdown', 'keydown', 'pagehide']) {
    addEventListener(type, () => card.remove(), { once: true });
  }
  try {
    const began = new Promise<boolean>((resolve) => {
      addEventListener('beforeprint', () => resolve(true), { once: true });
      setTimeout(() => resolve(false), dialogMs);
    });
    print();
    if (await began) return true;
  } catch {
    // `print` is missing or not allowed here.
  }
  card.remove();
  return false;
}

/** `text` says what happened, or what to do instead. */
export type Saved = { readonly ok: boolean; readonly text: string };

/** Performs the act of one of the three controls; `undefined` for any other control. */
export function saveRecoveryCode(
  control: HubControl,
  code: string,
  t: Translate,
  locale: Locale,
): Promise<Saved> | undefined {
  switch (control) {
    case 'copy-recovery-code':
      return copy(code, t);
    case 'download-recovery-code':
      try {
        download(paper(code, t, locale), `${t('simulator:saved.fileName')}.txt`);
      } catch {
        return Promise.resolve({ ok: false, text: t('simulator:saved.cannotDownload') });
      }
      return Promise.resolve({ ok: true, text: t('simulator:saved.kept') });
    case 'print-recovery-code':
      return printCard(paper(code, t, locale), code).then((ok) => ({
        ok,
        text: t(ok ? 'simulator:saved.printed' : 'simulator:saved.cannotPrint'),
      }));
    default:
      return undefined;
  }
}

/** Copies a text that the screen shows only once. */
export async function copy(text: string, t: Translate): Promise<Saved> {
  const outcome = await copyText(text);
  return { ok: outcome === 'copied', text: t(`simulator:do.${outcome}`) };
}
