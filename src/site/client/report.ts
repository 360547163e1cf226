/**
 * The report of a mistake in a page of the guide. The link in the page's footer opens it below
 * itself: the text, a button that copies it, and where to send it. Only a reader who selects the
 * link loads this part.
 */
import en from '../../../content/ui/en/report.json';
import ja from '../../../content/ui/ja/report.json';
import { reportContact, reportText, shownContact } from '../../simulator/report.ts';
import { announce } from './announce.ts';
import { said } from './script-text.ts';

const add = <Name extends keyof HTMLElementTagNameMap>(
  place: HTMLElement,
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  element.textContent = text;
  place.append(element);
  return element;
};

/** Shows the report below the line of the link, and moves the focus to it. */
export function showReport(link: Element): 'mounted' {
  document.querySelector('.facts + .report')?.remove();
  const { lang } = document.documentElement;
  const words = lang === 'ja' ? ja : en;
  const text = reportText((name) => words.label[name], {
    address: location.href,
    language: lang,
    browser: navigator.userAgent,
  });
  const box = document.createElement('details');
  box.className = 'report';
  box.open = true;
  const title = add(box, 'summary', words.title);
  add(box, 'p', words.explain);
  const report = add(box, 'pre', text);
  const copy = add(box, 'button', words.copy);
  copy.type = 'button';
  copy.className = 'press';
  const outcome = add(box, 'span', '');
  const say = (how: 'copied' | 'failed') => {
    outcome.textContent = ` ${said.copy[how]}`;
    announce(said.copy[how]);
  };
  copy.addEventListener('click', () => {
    // `navigator.clipboard` is undefined on a page without HTTPS. Then the text is selected.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error());
    copied.then(
      () => say('copied'),
      () => {
        getSelection()?.selectAllChildren(report);
        say('failed');
      },
    );
  });
  const to = add(box, 'p', reportContact ? `${words.send} ` : words.noAddress);
  if (reportContact) add(to, 'a', shownContact(reportContact)).href = reportContact;
  link.parentElement?.after(box);
  title.focus();
  return 'mounted';
}
