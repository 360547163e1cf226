/**
 * The search dialog: a field and the sections found below it (ARIA combobox with a list). The arrow
 * keys choose, Enter goes there, Escape closes and the focus is where it was. Everything is built
 * from elements and text; nothing is read as markup.
 */
import type { Locale } from '../../i18n/locales.ts';
import en from '../../../content/ui/en/search.json';
import ja from '../../../content/ui/ja/search.json';
import { said } from '../client/script-text.ts';
import type { Find, SearchData } from './engine.ts';
import type { Section } from './sections.ts';

const WORDS: Readonly<Record<Locale, typeof en>> = { en, ja };
const DATA: Readonly<Record<Locale, () => Promise<{ default: SearchData }>>> = {
  en: () => import('virtual:search-en'),
  ja: () => import('virtual:search-ja'),
};
const EXCERPT = 90;

/** Fetches the guide's text and the library, and makes the index. */
async function fetchSearch(locale: Locale): Promise<Find> {
  const [{ makeSearch }, { default: data }] = await Promise.all([
    import('./engine.ts'),
    DATA[locale](),
  ]);
  // After the dialog has been drawn.
  await new Promise((drawn) => setTimeout(drawn));
  return makeSearch(data);
}

/** Makes the dialog and returns the way to open it. What it searches is fetched meanwhile. */
export function makeDialog(): () => void {
  const locale: Locale = document.documentElement.lang === 'ja' ? 'ja' : 'en';
  let find: Promise<Find> | undefined;
  const search = () => (find ??= fetchSearch(locale));
  const forget = () => (find = undefined);
  const dialog = build(WORDS[locale], `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${locale}/`, {
    search,
    forget,
  });
  return () => {
    search().catch(forget);
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

type Source = { readonly search: () => Promise<Find>; readonly forget: () => void };

function build(words: typeof en, root: string, { search, forget }: Source): HTMLDialogElement {
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
  const status = made('p', { role: 'status', class: 'small' }, words.hint);
  const box = made(
    'dialog',
    { class: 'search', 'aria-label': words.name },
    field,
    close,
    status,
    list,
  );
  document.body.append(box);

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('a')];
  const choose = (at: number) => {
    for (const [place, option] of options().entries()) {
      option.setAttribute('aria-selected', String(place === at));
      if (place === at) option.scrollIntoView({ block: 'nearest' });
    }
    const chosen = options()[at];
    if (chosen) field.setAttribute('aria-activedescendant', chosen.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const chosen = () => options().findIndex((option) => option.ariaSelected === 'true');
  const show = async () => {
    let find: Find;
    try {
      find = await search();
    } catch {
      // Asked for again at the next key.
      forget();
      status.textContent = said.searchFailed;
      return;
    }
    // What is in the field now, whatever was there when the text had not come yet.
    const asked = field.value.trim();
    const found = asked === '' ? [] : find(asked);
    list.replaceChildren(...found.map((section, at) => optionFor(section, at, root)));
    field.setAttribute('aria-expanded', String(found.length > 0));
    choose(found.length > 0 ? 0 : -1);
    status.textContent =
      asked === ''
        ? words.hint
        : found.length > 0
          ? words.found.replace('{{count}}', String(found.length))
          : words.none;
  };

  field.addEventListener('input', () => void show());
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const count = options().length;
    if (event.key === 'ArrowDown') choose((chosen() + 1) % count);
    else if (event.key === 'ArrowUp') choose((chosen() - 1 + count) % count);
    else if (event.key === 'Enter') options()[chosen()]?.click();
    else return;
    event.preventDefault();
  });
  close.addEventListener('click', () => box.close());
  // A section on this page is reached without leaving it.
  list.addEventListener('click', () => box.close());
  return box;
}

function optionFor(section: Section, at: number, root: string): HTMLElement {
  const { id, page, heading, text } = section;
  return made(
    'a',
    { role: 'option', id: `search-${at}`, href: `${root}${id}`, tabindex: '-1' },
    made('b', {}, heading),
    made('span', { class: 'small' }, heading === page ? '' : page),
    made('span', {}, text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text),
  );
}
