/**
 * How search splits text into words, ranks sections, and uses synonyms; tested on a small guide.
 */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { fieldOf, partsOf } from '../../src/i18n/front-matter.ts';
import { searchData } from '../../src/site/search/data.ts';
import names from '../../content/search-names.json' with { type: 'json' };
import { makeSearch } from '../../src/site/search/engine.ts';
import { excerptOf } from '../../src/site/search/excerpt.ts';
import type { Term } from '../../src/site/search/names.ts';
import { pageSource, sectionsOf, type Section } from '../../src/site/search/sections.ts';
import { folded, searchText, searchWords } from '../../src/site/search/tokens.ts';

const section = (id: string, more: Partial<Section> = {}): Section => ({
  id,
  page: '',
  heading: '',
  text: '',
  names: '',
  ...more,
});

const found = async (query: string, sections: readonly Section[], terms: readonly Term[] = []) =>
  (await makeSearch({ sections, terms }))(query).map(({ id }) => id);

describe('search results', () => {
  test.each(['names', 'heading', 'page'] as const)(
    'a word in the %s ranks above one in the text',
    async (field) => {
      const sections = [
        section('a/', { text: 'alpha beta' }),
        section('b/', { [field]: 'alpha beta' }),
      ];
      expect(await found('alpha', sections)).toEqual(['b/', 'a/']);
    },
  );

  test('fields rank in this order: names, heading, page', async () => {
    const sections = [
      section('page/', { page: 'alpha one' }),
      section('heading/', { heading: 'alpha one' }),
      section('names/', { names: 'alpha one' }),
    ];
    expect(await found('alpha', sections)).toEqual(['names/', 'heading/', 'page/']);
  });

  test.each(['glossary/#x', 'about/#x'])(
    'a page that says what to do comes before %s',
    async (id) => {
      const sections = [
        section(id, { heading: 'alpha one' }),
        section('2fa/#x', { page: 'alpha one' }),
      ];
      expect(await found('alpha', sections)).toEqual(['2fa/#x', id]);
      const top = [
        section('glossary/', { heading: 'alpha one' }),
        section('2fa/#x', { page: 'alpha one' }),
      ];
      expect(await found('alpha', top)).toEqual(['glossary/', '2fa/#x']);
    },
  );

  test('what the whole query names comes first: page, then heading, then label', async () => {
    const sections = [
      section('text/', { text: 'alpha beta alpha beta' }),
      section('label/', { labels: ['Alpha-Beta'] }),
      section('heading/#x', { heading: 'alpha beta' }),
      section('page/', { page: 'Alpha beta' }),
    ];
    const first = await found('ａｌｐｈａ\u200bbeta', sections);
    expect(first).toEqual(['page/', 'heading/#x', 'label/']);
    expect((await found('what is an alpha beta?', sections)).slice(0, 3)).toEqual(first);
  });

  test('all words are wanted, and one of them where no section has all', async () => {
    const sections = [section('a/', { text: 'alpha' }), section('ab/', { text: 'alpha beta' })];
    expect(await found('alpha beta', sections)).toEqual(['ab/']);
    expect(await found('alpha gamma', sections)).toHaveLength(2);
    expect(await found('alphha gamma', sections)).toHaveLength(2);
    expect(await found('alph gamma', sections)).toHaveLength(2);
  });

  test('a Latin word matches by its prefix from three letters on', async () => {
    const sections = [section('a/', { text: 'authenticator' })];
    expect(await found('aut', sections)).toEqual(['a/']);
    expect(await found('au', sections)).toEqual([]);
  });

  test('one Japanese character matches as a prefix, and two characters match exactly', async () => {
    const sections = [section('a/', { text: '認証アプリ' })];
    expect(await found('認', sections)).toEqual(['a/']);
    expect(await found('認証', sections)).toEqual(['a/']);
    expect(await found('認識', sections)).toEqual([]);
  });

  test('a typo is allowed in a word of five or more letters', async () => {
    const sections = [section('a/', { text: 'authenticator code' })];
    expect(await found('authentcator', sections)).toEqual(['a/']);
    expect(await found('cide', sections)).toEqual([]);
    expect(await found('logjn', [section('a/', { text: 'login' })])).toEqual(['a/']);
  });

  test('there are at most eight', async () => {
    const sections = Array.from({ length: 20 }, (_, at) => section(`${at}/`, { text: 'alpha' }));
    expect(await found('alpha', sections)).toHaveLength(8);
  });

  test('a synonym finds the guide’s own term', async () => {
    const sections = [section('a/', { text: 'recovery code' }), section('b/', { text: 'other' })];
    const terms = [{ target: '', row: '', names: ['recovery code', 'Spare Words'] }];
    expect(await found('my spare words', sections, terms)).toEqual(['a/']);
    expect(await found('my sparewords', sections, terms)).toEqual([]);
    expect(await found('my spare words', sections)).toEqual([]);
  });

  test('an empty query finds nothing', async () => {
    const sections = [section('a/', { text: 'alpha' })];
    expect(await found('', sections)).toEqual([]);
    expect(await found('…', sections)).toEqual([]);
  });
});

describe('search words', () => {
  test('do not distinguish width, case, kana, long vowel marks, and apostrophes', () => {
    expect(folded('ＡＢＣ')).toBe('abc');
    expect(folded('カタカナ')).toBe('かたかな');
    expect(folded('ヴァージョン')).toBe(folded('ゔぁじょん'));
    expect(folded('ユーザー')).toBe('ゆざ');
    expect(folded('二要素と二段階と二つ')).toBe('2要素と2段階と二つ');
    expect(folded("Docker's Docker’s")).toBe('dockers dockers');
  });

  test('are words in Latin script, and pairs of characters in Japanese', () => {
    expect(searchWords('docker login-2')).toEqual(['docker', 'login', '2']);
    expect(searchWords('認証する')).toEqual(['認証', '証す', 'する']);
    expect(searchWords('鍵')).toEqual(['鍵']);
    expect(searchWords('人々')).toEqual(['人々']);
    expect(searchWords('2FAを有効化')).toEqual(['2fa', 'を有', '有効', '効化']);
    expect(searchWords('、。！')).toEqual([]);
  });

  test('do not contain the polite ending of a sentence', () => {
    expect(searchWords('入力します。')).toEqual(['入力']);
    expect(searchWords('保存してください')).toEqual(['保存']);
    expect(searchWords('ありませんでした。')).toEqual(['あり']);
    expect(searchWords('ですから')).toEqual(['です', 'すか', 'から']);
  });

  test('are the same for a text and for what a reader downloads of it (500 texts)', () => {
    const words = [
      'します',
      'ません',
      'です',
      'ました',
      '、',
      '。',
      '. ',
      'コード',
      '入力',
      "Docker's",
      'docker.com',
      ' ',
    ];
    const text = fc
      .array(fc.constantFrom(...words), { maxLength: 60 })
      .map((parts) => parts.join('').replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(text, (written) => {
        const shorter = searchText(written);
        expect(searchWords(shorter)).toEqual(searchWords(written));
        expect(shorter.length).toBeLessThanOrEqual(written.length + 1);
      }),
      { numRuns: 500 },
    );
    expect(searchText('開きます。コードを入力します。次に、')).toBe('開きます。|コードを入力 次に');
  });

  test('keep the beginning as it is, which the results show: a sentence of at most 90 characters', () => {
    const long = 'word '.repeat(30).trim();
    expect(excerptOf(searchText('Open docker.com. Sign in.'))).toBe('Open docker.com.');
    expect(excerptOf(searchText('コードを入力します。次に進みます。'))).toBe(
      'コードを入力します。',
    );
    expect(excerptOf(searchText('Sign in'))).toBe('Sign in');
    expect(excerptOf(searchText('Is it lost? Sign in!'))).toBe('Is it lost?');
    expect(excerptOf(searchText('Stop! Sign in.'))).toBe('Stop!');
    expect(excerptOf(searchText(long))).toBe(`${long.slice(0, 89)}…`);
    expect(excerptOf(searchText(''))).toBe('');
  });

  test('are the same for a text and for its folded form (500 texts)', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aZ09 ーアあ認証二要素ＡＢ’-') });
    fc.assert(
      fc.property(text, (written) => {
        expect(searchWords(folded(written))).toEqual(searchWords(written));
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(['en', 'ja'] as const)('the search data of the guide (%s)', (language) => {
  const sections = sectionsOf(language);
  const data = searchData(language);

  test('has one section for the start of each page and for each heading, each with its address', () => {
    const ids = sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('');
    expect(ids).toContain('2fa/');
    expect(ids).toContain('2fa/#prerequisites');
    for (const id of ids) expect(id).toMatch(/^(|([a-z0-9-]+\/)+)(#[a-z0-9-]+)?$/);
  });

  test('is plain text: no component, comment, link address, code fence, or table border', () => {
    for (const { id, text, heading } of sections) {
      expect(text, id).not.toMatch(/<\/?[A-Z][a-z]|\{\/\*|\]\(|```|\||-{3,}|\s\s|^\s|\s$/);
      expect(heading, id).not.toBe('');
      expect(heading, id).not.toMatch(/\{\/\*|[`[\]]/);
    }
  });

  test('begins a page with its description, and has no links to exercises', () => {
    const description = sections.find(({ id }) => id === '2fa/')?.text ?? '';
    const { head } = partsOf(pageSource(language, '2fa/index'));
    expect(description.startsWith(fieldOf(head, 'description'))).toBe(true);
    for (const { id, text } of sections) expect(text, id).not.toMatch(/Practice: |練習：/);
  });

  test('begins a term of the glossary with what it means, and not with how it is read', () => {
    for (const { id, text } of sections.filter((each) => each.id.startsWith('glossary/#')))
      expect(text, id).not.toMatch(/^読み：/);
  });

  test('has additional names for each address that search-names.json lists', () => {
    const named = sections.filter(({ names }) => names !== '').map(({ id }) => id);
    const listed = Object.keys({ ...names.en, ...names[language] });
    expect(listed.length).toBeGreaterThan(10);
    // Pages of the Japanese guide have the English label as a name, too.
    expect(named).toEqual(expect.arrayContaining(listed));
  });

  test('names a page only in its first section, has its shorter text, and is the same otherwise', () => {
    const named = sections.map((section) => ({
      ...section,
      page: section.id.includes('#') ? '' : section.page,
      text: searchText(section.text),
    }));
    expect(data.sections).toEqual(named);
  });

  test('includes the glossary’s synonyms, each for a term of the guide', () => {
    const ids = sections.map(({ id }) => id);
    const rows = ids.filter((id) => id.startsWith('glossary/#'));
    expect(data.terms.length).toBeGreaterThan(10);
    for (const { target, row, names } of data.terms) {
      expect(ids, row).toContain(target);
      expect(rows).toContain(row);
      for (const name of names) expect(name).not.toMatch(/^\s|\s$|[、，,（()）`]/);
    }
  });
});

test('a list item that only leads to an entry on another page is left out', () => {
  const textOf = (id: string) => sectionsOf('en').find((each) => each.id === id)?.text;
  expect(textOf('troubleshooting/#sign-in')).toContain('sign-in messages');
  expect(textOf('troubleshooting/#sign-in')).not.toContain('Invalid one-time password');
  expect(textOf('2fa/recover-hub-account/#phone-here')).toContain('The codes are refused.');
});

test('the first section of a page has its description, and a heading has the text below it', () => {
  const [top, about] = sectionsOf('en').filter(({ id }) => /^2fa\/(#|$)/.test(id));
  expect(top?.id).toBe('2fa/');
  expect(top?.text.length).toBeGreaterThan(40);
  expect(about?.text.length).toBeGreaterThan(40);
  expect(top?.text).not.toContain(about?.heading ?? '?');
  expect(about?.page).toBe(top?.page);
});

test('a backup code is another name of the recovery code', () => {
  const names = searchData('en').terms.find(({ row }) => row === 'glossary/#recovery-code')?.names;
  expect(names).toEqual([
    'Recovery code',
    'backup code',
    'リカバリーコード',
    'バックアップコード',
    '復旧コード',
    '回復コード',
  ]);
});
