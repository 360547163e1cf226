/**
 * The search dialog: a field and a list of found sections (ARIA combobox with a listbox popup).
 * Arrow keys move the selection, Enter opens the section, and Escape closes the dialog and returns
 * focus. The dialog is built from DOM nodes; no text is parsed as HTML.
 */
import type { Locale } from '../../i18n/locales.ts';
import en from '../../../content/ui/en/search.json';
import ja from '../../../content/ui/ja/search.json';
import { announceIn } from '../../simulator/announce.ts';
import { isComposing, watchComposition } from '../../simulator/composition.ts';
import { loadPart } from '../client/load-part.ts';
import { said } from '../client/script-text.ts';
import type { Find, SearchData } from './engine.ts';
import { excerptOf } from './excerpt.ts';
import type { Section } from './sections.ts';

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };
const DATA: Readonly<Record<Locale, () => Promise<{ default: SearchData }>>> = {
  en: () => import('virtual:search-en'),
  ja: () => import('virtual:search-ja'),
};
/**
 * Milliseconds without typing before a result is announced: a screen reader drops an announcement
 * when the next key is pressed.
 */
const PAUSE_MS = 500;

/** Loads the guide's text and the search library, and builds the index. */
async function fetchSearch(locale: Locale): Promise<Find> {
  const [{ makeSearch }, { default: data }] = await Promise.all([
    import('./engine.ts'),
    DATA[locale](),
  ]);
  // Lets the browser paint the dialog first.
  await new Promise((drawn) => setTimeout(drawn));
  return makeSearch(data);
}

/**
 * Creates the dialog and returns a function that opens it. The search data starts loading when it
 * opens.
 */
export function makeDialog(): () => void {
  const locale: Locale = document.documentElement.lang === 'ja' ? 'ja' : 'en';
  let find: Promise<Find> | undefined;
  const search = () =>
    (find ??= fetchSearch(locale).catch((error: unknown) => {
      // Retry at the next input.
      find = undefined;
      throw error;
    }));
  watchComposition();
  const root = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${locale}/`;
  const dialog = build(WORDS[locale], root, search);
  return () => {
    // A failure is reported when the reader types.
    search().catch(() => undefined);
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
  };
}

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function build(words: typeof en, root: string, search: () => Promise<Find>): HTMLDialogElement {
  const field = made('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': words.field,
    'aria-expanded': 'false',
    'aria-controls': 'search-found',
    'aria-autocomplete': 'list',
    placeholder: words.field,
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const close = made('button', { type: 'button', class: 'press' }, words.close);
  const list = made('div', { id: 'search-found', role: 'listbox', 'aria-label': words.name });
  const status = made('p', { class: 'small' }, words.hint);
  // The live region is inside the dialog, because a modal dialog makes the rest of the page inert,
  // including its live region.
  const region = made('div', { class: 'vh', 'aria-live': 'polite' });
  const box = made(
    'dialog',
    { class: 'search', 'aria-label': words.name },
    field,
    close,
    status,
    list,
    region,
  );
  document.body.append(box);

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('a')];
  /**
   * A change of `aria-activedescendant` is announced, so during IME composition the option is only
   * marked.
   */
  const choose = (at: number) => {
    for (const [place, option] of options().entries()) {
      option.setAttribute('aria-selected', String(place === at));
      if (place === at) option.scrollIntoView({ block: 'nearest' });
    }
    const chosen = options()[at];
    if (chosen && !isComposing()) field.setAttribute('aria-activedescendant', chosen.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const chosen = () => options().findIndex((option) => option.ariaSelected === 'true');
  let telling: ReturnType<typeof setTimeout> | undefined;
  const tell = (text: string) => {
    clearTimeout(telling);
    telling = setTimeout(() => {
      if (!isComposing()) announceIn(region, [text]);
    }, PAUSE_MS);
  };
  const say = (text: string) => {
    status.textContent = text;
    tell(text);
  };
  let find: Find | undefined;
  const show = async () => {
    find ??= await loadPart(status, search, said.part, tell);
    if (!find) return;
    // Use the field's current text: it may have changed while the data was loading.
    const asked = field.value.trim();
    const found = asked === '' ? [] : find(asked);
    list.replaceChildren(...found.map((section, at) => optionFor(section, at, root)));
    if (!isComposing()) field.setAttribute('aria-expanded', String(found.length > 0));
    choose(found.length > 0 ? 0 : -1);
    say(
      asked === ''
        ? words.hint
        : found.length > 0
          ? words.found.replace('{{count}}', String(found.length))
          : words.none,
    );
  };

  field.addEventListener('input', () => void show());
  // Announces the results that were shown silently during the composition.
  field.addEventListener('compositionend', () => void show());
  field.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'ArrowDown') choose((chosen() + 1) % count);
    else if (event.key === 'ArrowUp') choose((chosen() - 1 + count) % count);
    else if (event.key === 'Enter') follow(options()[chosen()], event);
    else return;
    event.preventDefault();
  });
  close.addEventListener('click', () => box.close());
  box.addEventListener('close', () => clearTimeout(telling));
  // A section on this page is reached without leaving it. A link that opens elsewhere leaves search.
  list.addEventListener('click', (event) => {
    if (!hasModifier(event)) box.close();
  });
  return box;
}

const hasModifier = ({ ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent | MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || altKey;

/** Enter on a chosen option does what Enter does on a link, in a new tab or window, too. */
function follow(option: HTMLAnchorElement | undefined, event: KeyboardEvent): void {
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  const keys = { ctrlKey, metaKey, shiftKey, altKey };
  option?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys }));
}

function optionFor(section: Section, at: number, root: string): HTMLElement {
  const { id, page, heading, text } = section;
  return made(
    'a',
    { role: 'option', id: `search-${at}`, href: `${root}${id}`, tabindex: '-1' },
    made('b', {}, heading),
    made('span', { class: 'small' }, heading === page ? '' : page),
    made('span', {}, excerptOf(text)),
  );
}
