// @vitest-environment happy-dom
/**
 * Choices that a reader makes on a page and that the next page restores: theme, edition, and
 * checkboxes.
 */
import { describe, expect, test, vi } from 'vitest';
import offline from '../../content/ui/en/offline.json' with { type: 'json' };
import words from '../../content/ui/en/script.json' with { type: 'json' };
import { themeScript } from '../../src/site/build/inline-script.ts';
import { fullName } from '../../src/storage/storage.ts';
import { blockStorage, find, freshPage, html, show } from './page.ts';

freshPage();

const { forget } = offline;

/** Runs the inline script in the head of a page, before the first paint. */
const runHead = () =>
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- Runs the inline script as the page does.
  new Function(themeScript('/')) as unknown as () => void;

/** Opens a page in a new document that shares only stored data with the last one. */
function reload(markup: string): void {
  for (const name of Object.keys(html.dataset)) html.removeAttribute(`data-${name}`);
  vi.resetModules();
  show(markup);
  runHead()();
}

describe('the theme', () => {
  const button = `<button id="theme"><svg></svg><span>${words.theme.auto}</span></button>`;
  const open = async () => {
    reload(button);
    const { chooseTheme } = await import('../../src/site/client/theme-choice.ts');
    chooseTheme();
  };
  const state = () => {
    // The name is also the tooltip of the icon.
    expect(find('#theme').title).toBe(find('#theme span').textContent);
    return [find('#theme span').textContent, html.dataset['theme']];
  };

  test('cycles from auto to light to dark and back to auto', async () => {
    await open();
    const seen = [state()];
    for (let press = 0; press < 3; press += 1) {
      find('#theme').click();
      seen.push(state());
    }
    expect(seen).toEqual([
      [words.theme.auto, undefined],
      [words.theme.light, 'light'],
      [words.theme.dark, 'dark'],
      [words.theme.auto, undefined],
    ]);
  });

  test.each([
    [1, words.theme.light, 'light'],
    [2, words.theme.dark, 'dark'],
    [3, words.theme.auto, undefined],
  ] as const)('is restored on the next page after %i presses', async (presses, word, theme) => {
    await open();
    for (let press = 0; press < presses; press += 1) find('#theme').click();
    await open();
    expect(state()).toEqual([word, theme]);
  });

  test('is set from storage before the first paint', async () => {
    await open();
    find('#theme').click();
    reload(button);
    expect(html.dataset['theme']).toBe('light');
  });

  test('is named in the page’s language', async () => {
    html.lang = 'ja';
    reload(button);
    html.dataset['theme'] = 'dark';
    const { chooseTheme } = await import('../../src/site/client/theme-choice.ts');
    const { scriptWords } = await import('../../src/site/client/script-text.ts');
    chooseTheme();
    expect(find('#theme').textContent).toBe(scriptWords.ja.theme.dark);
  });

  test('is auto if the value is unknown', async () => {
    reload(button);
    html.dataset['theme'] = 'sepia';
    const { chooseTheme } = await import('../../src/site/client/theme-choice.ts');
    chooseTheme();
    expect(find('#theme').textContent).toBe(words.theme.auto);
    find('#theme').click();
    expect(html.dataset['theme']).toBe('light');
  });

  test('applies to the page if storage is blocked', async () => {
    blockStorage();
    await open();
    find('#theme').click();
    expect(state()).toEqual([words.theme.light, 'light']);
  });

  test('does nothing on a page without the theme button', async () => {
    reload('');
    const { chooseTheme } = await import('../../src/site/client/theme-choice.ts');
    expect(() => chooseTheme()).not.toThrow();
  });
});

describe('the edition of Docker’s screens', () => {
  const radios = `<fieldset class="editions">
    <input type="radio" name="e" value="today"><input type="radio" name="e" value="classic">
  </fieldset>`;
  const open = async () => {
    reload(radios);
    const { chooseEdition } = await import('../../src/site/client/edition-choice.ts');
    chooseEdition();
  };
  const checked = () =>
    [...document.querySelectorAll('input')]
      .filter((each) => each.checked)
      .map((each) => each.value);
  const choose = (value: string) => {
    const radio = find<HTMLInputElement>(`[value="${value}"]`);
    radio.checked = true;
    radio.dispatchEvent(new Event('change'));
  };

  test('is today’s by default', async () => {
    await open();
    expect([html.dataset['edition'], checked()]).toEqual(['today', ['today']]);
  });

  test.each(['classic', 'today'] as const)('is restored on the next page: %s', async (edition) => {
    await open();
    choose(edition === 'today' ? 'classic' : 'today');
    choose(edition);
    await open();
    expect([html.dataset['edition'], checked()]).toEqual([edition, [edition]]);
  });

  test('that the simulator requests is applied to the page, which dispatches the event `edition`', async () => {
    await open();
    const told: unknown[] = [];
    document.addEventListener('edition', () => told.push(html.dataset['edition']), { once: true });
    document.dispatchEvent(new CustomEvent('choose-edition', { detail: 'classic' }));
    expect(told).toEqual(['classic']);
    expect(checked()).toEqual(['classic']);
  });

  test('is today’s if the requested value is unknown', async () => {
    await open();
    choose('classic');
    document.dispatchEvent(new CustomEvent('choose-edition', { detail: 'tomorrow' }));
    expect(html.dataset['edition']).toBe('today');
  });
});

describe('a checked box', () => {
  const lists = `<ul data-checklist="a"><li><input type="checkbox"></li><li><input type="checkbox"></li></ul>
    <ul data-checklist="b"><li><input type="checkbox"></li></ul>`;
  const open = async (markup = lists) => {
    reload(markup);
    const { tickLists } = await import('../../src/site/client/checklist.ts');
    tickLists();
  };
  const boxes = () => [...document.querySelectorAll('input')];
  const ticked = () => boxes().map(({ checked }) => checked);
  const tick = (at: number, checked: boolean) => {
    const box = boxes()[at];
    if (!box) throw new RangeError(`There is no box ${at}`);
    box.checked = checked;
    box.dispatchEvent(new Event('change'));
  };

  test('is restored on the next page, by its list and position', async () => {
    await open();
    expect(ticked()).toEqual([false, false, false]);
    tick(1, true);
    tick(2, true);
    await open();
    expect(ticked()).toEqual([false, true, true]);
    tick(1, false);
    await open();
    expect(ticked()).toEqual([false, false, true]);
    // Later versions of the site read this too.
    expect(localStorage.getItem(fullName('ticks'))).toBe('b-1');
  });

  test('of another page is kept', async () => {
    await open();
    tick(0, true);
    await open('<ul data-checklist="c"><li><input type="checkbox"></li></ul>');
    expect(ticked()).toEqual([false]);
    tick(0, true);
    await open();
    expect(ticked()).toEqual([true, false, false]);
  });

  test('is not looked for in storage on a page without a checklist', async () => {
    const getItem = vi.fn();
    vi.stubGlobal('localStorage', { getItem });
    const { tickLists } = await import('../../src/site/client/checklist.ts');
    tickLists();
    expect(getItem).not.toHaveBeenCalled();
    show(lists);
    tickLists();
    expect(getItem).toHaveBeenCalledExactlyOnceWith(fullName('ticks'));
  });

  test('stays checked if the reader checked it before the script ran', async () => {
    reload(lists);
    const [first] = boxes();
    if (first) first.checked = true;
    const { tickLists } = await import('../../src/site/client/checklist.ts');
    tickLists();
    expect(ticked()).toEqual([true, false, false]);
    tick(2, true);
    await open();
    expect(ticked()).toEqual([true, false, true]);
  });
});

describe('the button that deletes the site’s data', () => {
  const offer = async () => {
    show(
      '<div class="forget"><button disabled>Forget</button><span></span></div><div id="status"></div>',
    );
    (await import('../../src/site/offline/start.ts')).offerToForget();
  };
  const press = (text: string) =>
    [...document.querySelectorAll<HTMLElement>('.forget span button')]
      .find(({ textContent }) => textContent === text)
      ?.click();

  test('deletes everything that this site stores, and nothing of other sites', async () => {
    const { rememberReached } = await import('../../src/simulator/completed-exercises.ts');
    const { firstView, keepView } = await import('../../src/simulator/view-choice.ts');
    const { watchForCopy } = await import('../../src/simulator/duplicate-tab.ts');
    const { startRuntime } = await import('../../src/simulator/runtime.ts');
    const { newTab } = await import('../simulator/tab.ts');
    const others = { 'other-site': '1', themes: '2' };
    for (const [key, value] of Object.entries(others)) {
      localStorage.setItem(key, value);
      sessionStorage.setItem(key, value);
    }
    show(`<button id="theme"><span></span></button><div class="editions"></div>
      <ul data-checklist="a"><li><input type="checkbox"></li></ul>
      <a id="switch-language" lang="ja" href="/ja/"></a>
      <div class="forget"><button disabled>Forget</button><span></span></div>
      <div id="status" aria-live="polite"></div>`);
    const site = {
      ...(await import('../../src/site/client/theme-choice.ts')),
      ...(await import('../../src/site/client/edition-choice.ts')),
      ...(await import('../../src/site/client/checklist.ts')),
      ...(await import('../../src/site/client/language-offer.ts')),
      ...(await import('../../src/site/client/language-switch.ts')),
      ...(await import('../../src/site/offline/start.ts')),
    };
    site.chooseTheme();
    site.chooseEdition();
    site.tickLists();
    site.offerLanguage();
    site.keepPlace();
    site.offerToForget();
    find('#theme').click();
    document.dispatchEvent(new CustomEvent('choose-edition', { detail: 'classic' }));
    find<HTMLInputElement>('input').click();
    find('#switch-language').click();
    rememberReached('sign-in');
    keepView(firstView);
    watchForCopy(() => {})();
    const runtime = await startRuntime(newTab({ storage: () => sessionStorage }));
    runtime.act({ type: 'clock.freeze' });
    expect(Object.keys(localStorage).length).toBe(2 + 5);
    expect(Object.keys(sessionStorage).length).toBe(2 + 5);

    find('.forget button').click();
    await expect.poll(() => find('.forget span').textContent).toContain(forget.ask);
    press(forget.yes);
    expect(Object.fromEntries(Object.entries(localStorage))).toEqual(others);
    expect(Object.fromEntries(Object.entries(sessionStorage))).toEqual(others);
    await expect.poll(() => find('.forget span').textContent).toBe(forget.done);
    expect(find('#status').textContent.trim()).toBe(forget.done);
  });

  test('asks first, with the focus on the answer that deletes nothing', async () => {
    localStorage.setItem(fullName('theme'), 'dark');
    await offer();
    find('.forget button').click();
    await expect.poll(() => document.activeElement?.textContent).toBe(forget.no);
    const question = document.activeElement?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(question)?.textContent).toBe(forget.ask);
    press(forget.no);
    expect(localStorage.getItem(fullName('theme'))).toBe('dark');
    expect(find('.forget span').textContent).toBe('');
    expect(document.activeElement).toBe(find('.forget button'));
  });

  test('reports to the rest of the page once, after everything is deleted', async () => {
    localStorage.setItem(fullName('theme'), 'dark');
    const left: (string | null)[] = [];
    const hear = () => left.push(localStorage.getItem(fullName('theme')));
    document.addEventListener('forgotten', hear);
    await offer();
    find('.forget button').click();
    await expect.poll(() => find('.forget').textContent).toContain(forget.ask);
    press(forget.yes);
    await expect.poll(() => find('.forget span').textContent).toBe(forget.done);
    document.removeEventListener('forgotten', hear);
    expect(left).toEqual([null]);
  });

  test('does not throw if storage is blocked', async () => {
    blockStorage();
    await offer();
    find('.forget button').click();
    await expect.poll(() => find('.forget').textContent).toContain(forget.ask);
    press(forget.yes);
    await expect.poll(() => find('.forget').textContent).toContain(forget.done);
  });

  test.each([
    [
      'a key of storage',
      () => vi.stubGlobal('localStorage', { getItem: () => 'dark', removeItem: () => undefined }),
    ],
    [
      'a cache',
      () =>
        vi.stubGlobal('caches', {
          keys: () => Promise.resolve([`two-factor-guide-precache-v2-${location.origin}/`]),
          delete: () => Promise.resolve(false),
        }),
    ],
  ])('says so when it is still there: %s', async (_, refuse) => {
    localStorage.setItem(fullName('theme'), 'dark');
    await offer();
    refuse();
    find('.forget button').click();
    await expect.poll(() => find('.forget').textContent).toContain(forget.ask);
    press(forget.yes);
    await expect.poll(() => find('.forget').textContent).toContain(forget.failed);
    expect(find('.forget').textContent).not.toContain(forget.done);
  });

  test('is optional on a page', async () => {
    const { offerToForget } = await import('../../src/site/offline/start.ts');
    expect(() => offerToForget()).not.toThrow();
  });
});
