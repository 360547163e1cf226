/** Which style sheets a page loads: the site's own, and at most one more. */
import { describe, expect, test, vi } from 'vitest';
import { entryAt, pageOf, rendered, type Entry } from './rendered.ts';

vi.mock('astro:content', () => ({ getCollection: () => Promise.resolve([]) }));

const NAMES = [
  ...['site', 'pictured', 'code-drawings', 'drawings', 'link-cards', 'exercises', 'lists'],
  ...['practice', 'tables'],
];
// Vitest gives every style sheet the empty address.
for (const name of NAMES) {
  vi.doMock(`../../src/site/styles/${name}.css?url`, () => ({ default: `/${name}.css` }));
}
const { default: Layout } = (await import('../../src/site/layout/Layout.astro')) as {
  readonly default: unknown;
};
describe('the style sheets of a page', () => {
  const sheets = async (data: Partial<Entry['data']>, body = '') => {
    const props = { page: pageOf(entryAt('en/2fa', data, body)), headings: [] };
    const place = await rendered(Layout, 'en', props, 'Text');
    return [...place.querySelectorAll('[rel="stylesheet"]')].map((link) =>
      /([\w-]+)\.css/.exec(link.getAttribute('href') ?? '')?.at(1),
    );
  };

  test.each([
    ['Text.', []],
    ['<Drawing name="time-window" />', ['code-drawings']],
    ['<Drawing name="codes" />', ['code-drawings']],
    ['<Drawing name="six-digits" />', ['code-drawings']],
    ['<Drawing name="lost-phone" />', ['drawings']],
    ['<ExerciseList />', ['exercises']],
    ['| A | B |', ['tables']],
    ['<Quality />', ['tables']],
    ['<Translations />', ['tables']],
    ['<TotpWorkedExample secret="A" seconds={1} />', ['tables']],
    ['<Walkthroughs />', ['tables']],
    ['<Paths>', ['lists']],
    ['<Checklist name="a" ruled>', ['lists']],
  ])('with %s are the site’s and %j', async (body, more) => {
    expect(await sheets({}, body)).toEqual(['site', ...more]);
  });

  test('are those of its kind, and those of screens with a picture of one', async () => {
    expect(await sheets({ kind: 'home' })).toEqual(['site', 'link-cards']);
    expect(await sheets({ kind: 'practice' })).toEqual(['site', 'practice']);
    expect(await sheets({}, '<Screen name="pairing" />')).toEqual(['pictured']);
  });
});
