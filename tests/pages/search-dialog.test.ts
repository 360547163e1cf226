// @vitest-environment happy-dom
/** The search dialog: opening it, its keys, and where its results lead. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import words from '../../content/ui/en/script.json' with { type: 'json' };
import { find, freshPage, html, show } from './page.ts';

const section = (id: string, heading: string, page = 'Page', text = 'Some text.') => ({
  id,
  page,
  heading,
  text,
  names: '',
});
const guide = {
  terms: [],
  sections: [
    section('2fa/', 'Alpha', 'Alpha', 'Alpha is long.|alpha more'),
    section('2fa/#one', 'Beta', 'Alpha', 'alpha'),
    section('docker-login/#two', 'Gamma', 'Login', 'alpha'),
  ],
};
vi.mock('virtual:search-en', () => ({ default: guide }));
vi.mock('virtual:search-ja', () => ({ default: guide }));
vi.mock('../../src/site/client/load-styles.ts', () => ({ loadStyles: () => Promise.resolve() }));

freshPage();

// happy-dom does not implement this property.
Object.defineProperty(Element.prototype, 'ariaSelected', {
  configurable: true,
  get(this: Element) {
    return this.getAttribute('aria-selected');
  },
});

/** Lets pending promises settle; all modules are loaded already. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((next) => setTimeout(next));
}

/** Loads the modules of search, also those that search itself loads when it is opened. */
const load = async () => ({
  ...(await import('../../src/site/search/engine.ts')),
  ...(await import('virtual:search-en')),
  ...(await import('virtual:search-ja')),
  ...(await import('../../src/site/search/dialog.ts')),
  ...(await import('../../src/site/search/offer.ts')),
});

describe('the search dialog', () => {
  let open: () => void;
  beforeEach(async () => {
    show('<button id="search">Search</button>');
    const { makeDialog } = await load();
    open = makeDialog();
    open();
    await settled();
  });
  // Cancels what would be announced after the test.
  afterEach(() => document.querySelector('dialog')?.close());
  const field = () => find<HTMLInputElement>('dialog input');
  const type = async (text: string) => {
    field().value = text;
    field().dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
  };
  const press = (key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    field().dispatchEvent(event);
    return event;
  };
  const announced = () =>
    [...document.querySelectorAll('dialog [aria-live] > *')].map(({ textContent }) =>
      textContent.trim(),
    );

  test('announces the result after a pause in typing, and again after more typing', async () => {
    const word = 'alpha';
    vi.useFakeTimers();
    try {
      const typeLetter = async (text: string) => {
        field().value = text;
        field().dispatchEvent(new Event('input', { bubbles: true }));
        await vi.advanceTimersByTimeAsync(200);
      };
      for (let end = 1; end <= word.length; end += 1) await typeLetter(word.slice(0, end));
      expect(announced()).toEqual([]);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(announced()).toEqual(['Results: 3']);
      await typeLetter(`${word} `);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(announced()).toEqual(['Results: 3', 'Results: 3']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('announces nothing after it was closed', async () => {
    vi.useFakeTimers();
    try {
      field().value = 'alpha';
      field().dispatchEvent(new Event('input', { bubbles: true }));
      await vi.advanceTimersByTimeAsync(200);
      find<HTMLDialogElement>('dialog').close();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(announced()).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  const options = () =>
    [...document.querySelectorAll<HTMLAnchorElement>('[role=option]')].map((option) => [
      ...[...option.children].map(({ textContent }) => textContent),
    ]);
  const chosen = () => {
    const selected = [...document.querySelectorAll('[aria-selected="true"]')];
    expect(selected.length).toBeLessThanOrEqual(1);
    const id = selected[0]?.id ?? null;
    expect(field().getAttribute('aria-activedescendant')).toBe(id);
    return selected[0]?.querySelector('b')?.textContent;
  };

  test('opens with an empty field and no results', () => {
    expect(find<HTMLDialogElement>('dialog').open).toBe(true);
    expect(options()).toEqual([]);
    expect(field().getAttribute('aria-expanded')).toBe('false');
    expect(chosen()).toBeUndefined();
  });

  test('shows the found sections, each with its page if that has another name', async () => {
    await type('alpha');
    expect(options().map(([heading, page]) => [heading, page])).toEqual([
      ['Alpha', ''],
      ['Beta', 'Alpha'],
      ['Gamma', 'Login'],
    ]);
    expect(field().getAttribute('aria-expanded')).toBe('true');
    expect(chosen()).toBe('Alpha');
    expect(find('dialog').textContent).toContain('3');
  });

  test('shows the beginning of a text, and all of a short one', async () => {
    await type('alpha');
    const texts = options().map(([, , text]) => text);
    expect(texts.slice(0, 2)).toEqual(['Alpha is long.', 'alpha']);
  });

  test('lists options of its own list, which are no stops of Tab', async () => {
    await type('alpha');
    const list = document.getElementById(field().getAttribute('aria-controls') ?? '');
    expect(list?.getAttribute('role')).toBe('listbox');
    const inList = [...(list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
    expect(inList.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1]);
  });

  test('keeps the selected option in view', async () => {
    await type('alpha');
    const shown: unknown[] = [];
    vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (
      this: HTMLElement,
    ) {
      shown.push(this.querySelector('b')?.textContent);
    });
    press('ArrowDown');
    press('ArrowUp');
    expect(shown).toEqual(['Beta', 'Alpha']);
  });

  test('leads below the base path of the site', async () => {
    document.body.replaceChildren();
    vi.resetModules();
    vi.stubEnv('BASE_URL', '/docs/');
    const { makeDialog } = await load();
    makeDialog()();
    vi.unstubAllEnvs();
    await settled();
    await type('beta');
    expect(find<HTMLAnchorElement>('[role=option]').getAttribute('href')).toBe('/docs/en/2fa/#one');
  });

  test('leads to the section in the language of the page', async () => {
    await type('beta');
    expect(find<HTMLAnchorElement>('[role=option]').getAttribute('href')).toBe('/en/2fa/#one');
  });

  test('moves the selection with the arrow keys, and wraps around', async () => {
    await type('alpha');
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'].map((key) => {
      expect(press(key).defaultPrevented).toBe(true);
      return chosen();
    });
    expect(seen).toEqual(['Beta', 'Gamma', 'Alpha', 'Gamma', 'Beta']);
  });

  test('opens the selected section on Enter, and closes', async () => {
    await type('alpha');
    press('ArrowDown');
    const followed: unknown[] = [];
    find('[aria-selected="true"]').addEventListener('click', (event) => {
      event.preventDefault();
      followed.push((event.currentTarget as HTMLAnchorElement).getAttribute('href'));
    });
    press('Enter');
    expect(followed).toEqual(['/en/2fa/#one']);
    expect(find<HTMLDialogElement>('dialog').open).toBe(false);
  });

  test('follows an option as a link: with a modifier key, search stays open', async () => {
    const held = ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const;
    await type('alpha');
    const followed: unknown[] = [];
    find('dialog').addEventListener('click', (event) => {
      event.preventDefault();
      if (event instanceof MouseEvent) followed.push(held.filter((key) => event[key]));
    });
    const option = find('[aria-selected="true"]');
    for (const key of held) {
      press('Enter', { [key]: true });
      option.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, [key]: true }),
      );
    }
    expect(followed).toEqual(held.flatMap((key) => [[key], [key]]));
    expect(find<HTMLDialogElement>('dialog').open).toBe(true);
    press('Enter');
    expect(find<HTMLDialogElement>('dialog').open).toBe(false);
  });

  test('leaves every other key to the field, and all of them while characters are composed', async () => {
    await type('alpha');
    expect(press('a').defaultPrevented).toBe(false);
    expect(press('Home').defaultPrevented).toBe(false);
    expect(press('ArrowDown', { isComposing: true }).defaultPrevented).toBe(false);
    expect(press('Enter', { isComposing: true }).defaultPrevented).toBe(false);
    expect(chosen()).toBe('Alpha');
  });

  test('stays open at Enter that accepts a conversion, before or after the composition ends', async () => {
    await type('alpha');
    const followed = vi.fn((event: Event) => event.preventDefault());
    find('dialog').addEventListener('click', followed);
    press('Enter', { isComposing: true, keyCode: 229 });
    press('Enter', { isComposing: false, keyCode: 229 });
    expect(followed).not.toHaveBeenCalled();
    expect(find<HTMLDialogElement>('dialog').open).toBe(true);
    press('Enter', { keyCode: 13 });
    expect(followed).toHaveBeenCalledOnce();
  });

  test('announces nothing while the reader composes a word, and its results once after it', async () => {
    vi.useFakeTimers();
    try {
      const send = (type: string) => field().dispatchEvent(new Event(type, { bubbles: true }));
      send('compositionstart');
      field().value = 'alpha';
      send('input');
      await vi.advanceTimersByTimeAsync(2_000);
      expect(options()).toHaveLength(3);
      expect(announced()).toEqual([]);
      send('compositionend');
      await vi.advanceTimersByTimeAsync(2_000);
      expect(announced()).toEqual(['Results: 3']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('tells a screen reader of no list and no option while the reader composes a word', async () => {
    const send = (name: string) => field().dispatchEvent(new Event(name, { bubbles: true }));
    const told = () =>
      ['aria-expanded', 'aria-activedescendant'].map((at) => field().getAttribute(at));
    send('compositionstart');
    await type('alpha');
    expect(find('[aria-selected="true"]').textContent).toContain('Alpha');
    expect(told()).toEqual(['false', null]);
    send('compositionend');
    await settled();
    expect(told()).toEqual(['true', find('[aria-selected="true"]').id]);
  });

  test('says how to search again when the field is empty again', async () => {
    const before = find('dialog > p').textContent;
    await type('alpha');
    expect(find('dialog > p').textContent).not.toBe(before);
    for (const empty of ['', '   ']) {
      await type('zzqx');
      await type(empty);
      expect(find('dialog > p').textContent).toBe(before);
    }
  });

  test('reports that nothing was found, and removes earlier results', async () => {
    await type('alpha');
    const before = find('dialog').textContent;
    await type('zzqx');
    expect(options()).toEqual([]);
    expect(chosen()).toBeUndefined();
    expect(field().getAttribute('aria-expanded')).toBe('false');
    expect(find('dialog').textContent).not.toBe(before);
    await type('   ');
    expect(options()).toEqual([]);
  });

  test('closes with its button, and reopens with the last query selected', async () => {
    await type('alpha');
    find('dialog button').click();
    expect(find<HTMLDialogElement>('dialog').open).toBe(false);
    const select = vi.spyOn(field(), 'select');
    open();
    expect(find<HTMLDialogElement>('dialog').open).toBe(true);
    expect(select).toHaveBeenCalled();
    open();
    expect(document.querySelectorAll('dialog')).toHaveLength(1);
  });

  test('is in Japanese on a Japanese page, and leads to Japanese pages', async () => {
    const english = find('dialog').getAttribute('aria-label');
    document.body.replaceChildren();
    vi.resetModules();
    html.lang = 'ja';
    const { makeDialog } = await load();
    makeDialog()();
    await settled();
    expect(find('dialog').getAttribute('aria-label')).not.toBe(english);
    await type('beta');
    expect(find<HTMLAnchorElement>('[role=option]').getAttribute('href')).toBe('/ja/2fa/#one');
  });
});

describe('search is asked for', () => {
  const isOpen = () => document.querySelector('dialog')?.open ?? false;
  beforeEach(async () => {
    show('<button id="search">Search</button><input id="field"><p id="status"></p>');
    const { offerSearch } = await load();
    offerSearch();
  });

  test('with its button', async () => {
    find('#search').click();
    await settled();
    expect(isOpen()).toBe(true);
  });

  const platforms = { Linux: 'Linux x86_64', Mac: 'MacIntel', iPad: 'iPad', Windows: 'Win32' };
  const modifiers = ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'] as const;
  const targets = {
    page: 'body',
    button: '#search',
    site: '#field',
    simulator: '.simulator input',
  };

  test.each(Object.entries(platforms))(
    'by Ctrl+K or ⌘K and by no other key, outside the fields of the simulator: %s',
    async (name, platform) => {
      const command = name === 'Mac' || name === 'iPad' ? 'metaKey' : 'ctrlKey';
      vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);
      vi.resetModules();
      show(
        '<button id="search">Search</button><input id="field"><p id="status"></p>' +
          '<div class="simulator"><input></div>',
      );
      const { offerSearch } = await load();
      offerSearch();
      expect(find('#search').getAttribute('aria-keyshortcuts')).toBe(
        command === 'metaKey' ? 'Meta+K' : 'Control+K',
      );
      const keys: readonly [key: string, code: string, isK: boolean][] = [
        ['k', 'KeyK', true],
        // Caps Lock
        ['K', 'KeyK', true],
        // Cyrillic
        ['л', 'KeyK', true],
        // Dvorak
        ['t', 'KeyK', false],
        ['k', 'KeyV', true],
        ['/', 'Slash', false],
        ['x', 'KeyX', false],
      ];
      const wrong: unknown[] = [];
      let tried = 0;
      for (const [key, code, isK] of keys)
        for (let held = 0; held < 16; held += 1)
          for (const [place, selector] of Object.entries(targets)) {
            const pressed = modifiers.filter((_, at) => held & (1 << at));
            const wanted = isK && pressed.join() === command && place !== 'simulator';
            const event = new KeyboardEvent('keydown', {
              key,
              code,
              bubbles: true,
              cancelable: true,
              ...Object.fromEntries(pressed.map((modifier) => [modifier, true])),
            });
            find(selector).dispatchEvent(event);
            tried += 1;
            if (event.defaultPrevented !== wanted) wrong.push({ key, code, pressed, place });
          }
      expect(tried).toBe(448);
      expect(wrong).toEqual([]);
      await settled();
      expect(isOpen()).toBe(true);
    },
  );

  test('not when a pointer only moves over the button', async () => {
    find('#search').dispatchEvent(new Event('pointerenter'));
    await settled();
    expect(isOpen()).toBe(false);
  });
});

describe('search whose files cannot be loaded', () => {
  const DIALOG = '../../src/site/search/dialog.ts';
  const LIBRARY = '../../src/site/search/engine.ts';
  const missing = () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  };
  const sentence = `${words.part.failed} ${words.reload}`;
  afterEach(() => {
    vi.doUnmock(DIALOG);
    vi.doUnmock(LIBRARY);
  });
  const openByButton = async () => {
    show('<header><button id="search">Search</button></header><p id="status"></p>');
    const { offerSearch } = await import('../../src/site/search/offer.ts');
    offerSearch();
    find('#search').click();
  };

  test('says so beside the button, with a button that reloads the page', async () => {
    vi.doMock(DIALOG, missing);
    await openByButton();
    await vi.waitFor(() => expect(find('header p').textContent).toBe(sentence), 30_000);
    expect(find('header p').hidden).toBe(false);
    expect(find('#status').textContent).toContain(words.part.failed);
  });

  test('no longer says so beside the button when they arrive late', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    let arrive = () => {};
    const shown = vi.fn();
    vi.doMock(DIALOG, async () => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return { makeDialog: () => shown };
    });
    await openByButton();
    await vi.advanceTimersByTimeAsync(10_000);
    const line = find('header p');
    await vi.waitFor(() => expect(line.textContent).toBe(`${words.part.late} ${words.reload}`));
    expect(line.hidden).toBe(false);
    arrive();
    await vi.waitFor(() => expect(shown).toHaveBeenCalledOnce(), 30_000);
    expect([line.hidden, line.textContent]).toEqual([true, '']);
  });

  test('is loaded again at the next press of the button', async () => {
    const shown = vi.fn();
    const makeDialog = vi.fn(() => shown).mockImplementationOnce(missing);
    vi.doMock(DIALOG, () => ({ makeDialog }));
    await openByButton();
    await vi.waitFor(() => expect(find('header p').textContent).toBe(sentence), 30_000);
    find('#search').click();
    await vi.waitFor(() => expect(shown).toHaveBeenCalledOnce(), 30_000);
    expect(find('header p').hidden).toBe(true);
  });

  test('is loaded again when the reader types on', async () => {
    const result = section('2fa/', 'Alpha');
    const makeSearch = vi.fn(() => Promise.resolve(() => [result])).mockImplementation(missing);
    vi.doMock(LIBRARY, () => ({ makeSearch }));
    await openByButton();
    await vi.waitFor(() => find('dialog input'), 30_000);
    const field = find<HTMLInputElement>('dialog input');
    const typeOn = () => {
      field.value += 'a';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    typeOn();
    await vi.waitFor(() => expect(find('dialog > p').textContent).toBe(sentence), 30_000);
    makeSearch.mockImplementation(() => Promise.resolve(() => [result]));
    typeOn();
    await vi.waitFor(() => find('[role=option]'), 30_000);
    find<HTMLDialogElement>('dialog').close();
  });

  test('reports nothing while the pointer only reaches the button', async () => {
    vi.doMock(DIALOG, missing);
    show('<header><button id="search">Search</button></header><p id="status"></p>');
    const { offerSearch } = await import('../../src/site/search/offer.ts');
    offerSearch();
    find('#search').dispatchEvent(new Event('pointerenter'));
    // A rejection that the script does not handle fails the run, as it fails the page.
    await expect(import(DIALOG)).rejects.toThrow();
    await settled();
    expect([find('header p').hidden, find('#status').textContent]).toEqual([true, '']);
  });

  test('says so in the dialog if the search library is missing when the reader types', async () => {
    vi.doMock(LIBRARY, missing);
    await openByButton();
    await vi.waitFor(() => find('dialog input'), 30_000);
    find('dialog input').dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(find('dialog > p').textContent).toBe(sentence), 30_000);
    find<HTMLDialogElement>('dialog').close();
  });
});
