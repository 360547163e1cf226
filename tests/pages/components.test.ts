/** What the components that authors write in a page show to readers. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { exercises } from '../../src/exercises/list.ts';
import { stepsOf } from '../../src/exercises/groups.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { hashesOf } from '../../src/i18n/freshness.ts';
import { glossIn, wordsIn } from '../../src/site/layout/page-text.ts';
import { datedTitle } from '../../src/site/mdx/dated-title.ts';
import { components } from '../../src/site/mdx/components.ts';
import { textOf, textsOf } from '../simulator/drawn.ts';
import { entryAt, rendered, type Entry } from './rendered.ts';

let entries: readonly Entry[] = [];
vi.mock('astro:content', () => ({ getCollection: () => Promise.resolve(entries) }));

const inBoth = (slug: string, order: number, data: Partial<Entry['data']> = {}) =>
  ['en', 'ja'].map((tag) => entryAt(slug ? `${tag}/${slug}` : tag, { order, ...data }));

beforeEach(() => {
  entries = [
    ...inBoth('', 0, { changed: '2026-03-04 01234567' }),
    ...inBoth('2fa', 1, { heading: 'Two-factor', changed: '2026-05-06 01234567' }),
    ...inBoth('glossary', 2, { changed: '2026-03-04 01234567' }),
  ];
});

const part = (
  name: keyof typeof components,
  props: Readonly<Record<string, unknown>> = {},
  { slot, locale = 'en' }: { readonly slot?: string; readonly locale?: Locale } = {},
) => rendered(components[name], locale, props, slot);

const only = (place: ParentNode, selector: string): Element => {
  const [found, ...others] = place.querySelectorAll(selector);
  if (!found || others.length > 0) throw new RangeError(`There is not one ${selector}`);
  return found;
};

describe.each(['en', 'ja'] as const)('a note in the language %s', (locale) => {
  const t = wordsIn(locale);
  test.each([
    ['Note', {}, 'plain', ''],
    ['Caution', {}, 'caution', t('site:note.caution')],
    ['IfYouSee', { title: 'denied' }, 'seen', t('site:note.ifYouSee', { what: 'denied' })],
    ['Dated', { since: '2019', until: '2024' }, 'dated', datedTitle(locale, '2019', '2024')],
  ] as const)('has the shape and the title of its kind: %s', async (name, props, shape, title) => {
    const note = only(await part(name, props, { slot: '<p>Text</p>', locale }), 'aside');
    expect(note.getAttribute('data-shape')).toBe(shape);
    expect(textOf(note.querySelector('.note-title'))).toBe(title);
    expect(textsOf(note, 'p')).toEqual(['Text']);
  });
});

describe('a table', () => {
  const table = (...columns: readonly string[]) =>
    part(
      'table',
      {},
      {
        slot: `<thead><tr>${columns.map((name) => `<th>${name}</th>`).join('')}</tr></thead>
          <tbody><tr>${columns.map(() => '<th>a</th>').join('')}</tr></tbody>`,
      },
    );

  test('scrolls in a named group that the keyboard reaches, if it has many columns', async () => {
    const group = only(await table('<code>Who</code>', 'What', 'When'), '[role=group]');
    expect(group.getAttribute('aria-label')).toBe('Who');
    expect(group.getAttribute('tabindex')).toBe('0');
    expect(group.querySelectorAll('table th')).toHaveLength(6);
  });

  test('is no stop for the keyboard if it has few columns', async () => {
    const place = await table('Who', 'What');
    expect(place.querySelectorAll('table th')).toHaveLength(4);
    expect(place.querySelector('[tabindex]')).toBeNull();
  });
});

describe('a label of Docker', () => {
  const label = (props: object, locale: Locale) =>
    part('Label', { k: 'enable', edition: 'classic', at: 'a.mdx:1', ...props }, { locale });

  test('has its meaning in Japanese only at its first use, and never in English', async () => {
    const meaning = `（${glossIn('ja', 'classic', 'enable')}）`;
    expect(textOf(only(await label({ first: true }, 'ja'), 'b').parentElement)).toBe('');
    expect(textOf((await label({ first: true }, 'ja')) as unknown as Element)).toContain(meaning);
    expect(textOf((await label({}, 'ja')) as unknown as Element)).not.toContain('（');
    expect(textOf((await label({ first: true }, 'en')) as unknown as Element)).not.toContain('（');
  });

  test('is English on a Japanese page, and is not translated', async () => {
    expect(only(await label({}, 'ja'), 'b').getAttribute('lang')).toBe('en');
    expect(only(await label({}, 'en'), 'b').getAttribute('lang')).toBeNull();
    expect(only(await label({}, 'en'), 'b').getAttribute('translate')).toBe('no');
  });

  test('that does not exist stops the build with its place', async () => {
    await expect(label({ k: 'no-such-label' }, 'en')).rejects.toThrow('a.mdx:1');
  });
});

describe('the list of changes', () => {
  test('begins with the newest day, and has each page on the day of its last change', async () => {
    const place = await part('Changes', {}, { locale: 'ja' });
    expect(textsOf(place, 'dt')).toEqual(['2026年5月6日', '2026年3月4日']);
    const links = [...place.querySelectorAll('dt, dd a')].map((each) => each.getAttribute('href'));
    expect(links).toEqual([null, '/ja/2fa/', null, '/ja/', '/ja/glossary/']);
  });
});

describe('a checklist', () => {
  test('has a box in each item, and the name under which they are stored', async () => {
    const place = await part(
      'Checklist',
      { name: 'ready', title: 'Ready?' },
      { slot: '<ul><li>One</li><li>Two</li></ul>' },
    );
    expect(only(place, '[data-checklist]').getAttribute('data-checklist')).toBe('ready');
    expect(place.querySelectorAll('li > label > input[type="checkbox"]')).toHaveLength(2);
    expect(textsOf(place, 'li')).toEqual(['One', 'Two']);
    expect(textOf(only(place, 'b'))).toBe('Ready?');
  });
});

describe('code', () => {
  const unbroken = async (text: string) =>
    textsOf(await part('code', {}, { slot: text }), 'code > .unbroken');

  test('does not break inside an option, and its text stays as it is', async () => {
    const line = 'docker login -u &quot;$ID&quot; --password-stdin &lt;token.txt';
    expect(await unbroken(line)).toEqual(['-u', '--password-stdin']);
    expect((await part('code', {}, { slot: line })).textContent.trim()).toBe(
      'docker login -u "$ID" --password-stdin <token.txt',
    );
  });

  test('may break at a hyphen inside a word, and at a dash', async () => {
    expect(await unbroken('docker-credential-desktop - --')).toEqual([]);
  });

  test.each([
    ['sh', 1],
    ['text', 1],
    ['json', 0],
  ])(
    'in a block of the language %s has this number of Copy buttons: %i',
    async (language, count) => {
      const slot = `<code class="language-${language}">docker login</code>`;
      const place = await part('pre', {}, { slot });
      expect(place.querySelectorAll('.command button')).toHaveLength(count);
      expect(textOf(only(place, 'pre code'))).toBe('docker login');
    },
  );

  test('is English and is not translated, on each page', async () => {
    for (const name of ['pre', 'code'] as const) {
      const code = only(await part(name, {}, { slot: 'x', locale: 'ja' }), name);
      expect([code.getAttribute('lang'), code.getAttribute('translate')]).toEqual(['en', 'no']);
    }
  });
});

describe('an edition of the screens', () => {
  test('has its name, and the choice only where the page first needs it', async () => {
    const place = await part('Edition', { is: 'classic' }, { slot: '<p>Text</p>', locale: 'ja' });
    expect(only(place, 'section').getAttribute('data-is')).toBe('classic');
    expect(textOf(only(place, 'h3'))).toBe(wordsIn('ja')('simulator:edition.classic'));
    expect(place.querySelector('fieldset')).toBeNull();
    const first = await part('Edition', { is: 'today', choice: true }, { slot: '' });
    const radios = [...first.querySelectorAll('fieldset input')];
    expect(radios.map((radio) => radio.getAttribute('value'))).toEqual(['today', 'classic']);
    expect(radios.map((radio) => radio.hasAttribute('checked'))).toEqual([true, false]);
  });
});

test('the list of exercises has each one in order, with its link and its number of steps', async () => {
  const place = await part('ExerciseList', {}, { locale: 'ja' });
  const rows = [...place.querySelectorAll('tbody tr:has(a)')].map((row) => [
    row.querySelector('a')?.getAttribute('href'),
    textOf(row.querySelector('td:last-child')),
  ]);
  expect(rows).toEqual(
    exercises.map(({ id }) => [`/ja/practice/#${id}`, String(stepsOf(id, 'today'))]),
  );
});

describe('a link card', () => {
  test('has the heading of its page, and leads to it in the language of the page', async () => {
    const place = await part(
      'LinkCard',
      { to: '/2fa/', shape: 'key' },
      { slot: 'When', locale: 'ja' },
    );
    expect(only(place, 'a').getAttribute('href')).toBe('/ja/2fa/');
    expect(textOf(only(place, 'strong'))).toBe('Two-factor');
    expect(textOf(only(place, 'a div'))).toContain('When');
  });

  test('to a page that does not exist stops the build', async () => {
    await expect(part('LinkCard', { to: '/3fa/', shape: 'key' })).rejects.toThrow('/3fa/');
  });
});

describe('a picture of a screen', () => {
  const picture = (props: object = {}, locale: Locale = 'ja') =>
    part('Screen', { name: 'pairing', edition: 'classic', at: 'a.mdx:1', ...props }, { locale });

  test('leads to that screen in the simulator, in its edition', async () => {
    const place = await picture();
    expect(only(place, 'figcaption a').getAttribute('href')).toBe(
      '/ja/practice/#first-enrollment/classic/pairing',
    );
    expect(textOf(only(place, 'figcaption'))).toContain(wordsIn('ja')('site:screen.pairing'));
  });

  test('is hidden from screen readers, has nothing to press, and no code', async () => {
    const drawing = only(await picture(), 'figure > div');
    expect(drawing.getAttribute('aria-hidden')).toBe('true');
    expect(drawing.hasAttribute('inert')).toBe(true);
    expect(drawing.querySelector('a, button, input, select')).toBeNull();
    expect(textOf(drawing)).not.toMatch(/[A-Z2-7]{16}/);
  });

  test('has the number of its step on the control of the step, and on no other', async () => {
    const marked = async (props: object) =>
      [...(await picture(props)).querySelectorAll('[data-step], [data-named]')].map((each) => [
        each.getAttribute('data-step'),
        textOf(each),
      ]);
    expect(await marked({ step: '4', control: 'cancel' })).toEqual([['4', 'Cancel']]);
    expect(await marked({})).toEqual([]);
  });

  test('that the edition does not have stops the build with its place', async () => {
    await expect(picture({ name: 'no-such-picture' })).rejects.toThrow('a.mdx:1');
  });
});

describe('the place of the simulator', () => {
  test('names its exercise, and opens at once only on the simulator’s own page', async () => {
    const inGuide = only(await part('Simulator', { exercise: 'sign-in' }), '.simulator-place');
    expect(inGuide.getAttribute('data-exercise')).toBe('sign-in');
    expect(inGuide.hasAttribute('data-open')).toBe(false);
    const own = await part('Simulator', { exercise: 'sign-in', atOnce: true });
    expect(only(own, '.simulator-place').getAttribute('data-open')).toBe('at-once');
  });

  test('says that nothing is real before the simulator is open', async () => {
    const place = await part('Simulator', { exercise: 'sign-in' }, { locale: 'ja' });
    expect(textOf(only(place, '.simulator-notice'))).toBe(wordsIn('ja')('simulator:notice'));
    expect(textOf(only(place, 'button'))).toBe(wordsIn('ja')('simulator:start.open'));
  });
});

test.each([
  ['Offline', 'offline:keep', '.offline'],
  ['Forget', 'site:forget.everything', '.forget'],
] as const)(
  'the button of %s has no effect until its script is loaded',
  async (name, key, place) => {
    const line = only(await part(name), place);
    expect(only(line, 'button').hasAttribute('disabled')).toBe(true);
    expect(textOf(only(line, 'button'))).toBe(wordsIn('en')(key));
    expect(textOf(only(line, 'span'))).toBe('');
  },
);

describe('a drawing', () => {
  test('says everything in its caption, and is hidden from screen readers', async () => {
    const place = await part('Drawing', { name: 'lost-phone' }, { locale: 'ja' });
    expect(textOf(only(place, 'figcaption'))).toBe(wordsIn('ja')('drawings:lost-phone.caption'));
    expect(only(place, '.scene').getAttribute('aria-hidden')).toBe('true');
  });

  test('that does not exist stops the build', async () => {
    await expect(part('Drawing', { name: 'no-such-drawing' })).rejects.toThrow('no-such-drawing');
  });
});

test('a worked example has the values of RFC 4226, and marks the four bytes and the code', async () => {
  // RFC 4226, appendix D: counter 1, the secret "12345678901234567890".
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const place = await part('TotpWorkedExample', { secret, seconds: 59 });
  expect(textsOf(place, 'strong')).toEqual(['c1 39 7e ea', '287082']);
  expect(textsOf(place, 'td')[1]).toBe('00 00 00 00 00 00 00 01');
});

test('the state of translations gives the blocks of each page, and how many were reviewed', async () => {
  entries = [
    entryAt('en/2fa', { title: 'English title' }, 'One.\n\nTwo.\n\nThree.'),
    entryAt('ja/2fa', { sourceHashes: hashesOf('One.\n\nTwo.').join(' ') }),
  ];
  const place = await part('Translations', {}, { locale: 'en' });
  expect(textsOf(place, 'tbody td')).toEqual(['3', '2']);
  expect(textOf(only(place, 'tbody a'))).toBe('English title');
  expect(only(place, 'tbody a').getAttribute('href')).toBe('/en/2fa/');
});

test('a heading keeps its id, and its names do not break', async () => {
  for (const name of ['h2', 'h3'] as const) {
    const heading = only(await part(name, { id: 'x' }, { slot: 'Use Docker Hub' }), `${name}#x`);
    expect(textsOf(heading, '.unbroken')).toEqual(['Docker Hub']);
  }
});

test('the licenses are a link', async () => {
  const link = only(await part('Licenses', {}, { slot: 'Licenses' }), 'a');
  expect(link.getAttribute('href')).toBe('/licenses.txt');
});
