/** The Markdown copy of a page: the text that readers see, without components. */
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/i18n/navigation.ts';
import { asMarkdown } from '../../src/site/seo/markdown.ts';
import { labelInText, mdxText } from '../../src/site/build/mdx-text.ts';
import { wordsIn } from '../../src/site/layout/page-text.ts';

const copy = (body: string, locale: 'en' | 'ja' = 'en'): string =>
  asMarkdown({
    locale,
    slug: '2fa',
    entry: { body, data: { title: 'Title', description: 'What it is.' } },
  } as unknown as Page).replace('# Title\n\nWhat it is.\n\n', '');

test('begins with title and description', () => {
  const page = asMarkdown({
    locale: 'en',
    slug: '2fa',
    entry: { body: 'Text.', data: { title: 'Title', description: 'What it is.' } },
  } as unknown as Page);
  expect(page).toBe('# Title\n\nWhat it is.\n\nText.\n');
});

describe('in the Markdown copy of a page', () => {
  test.each([
    ['a comment is removed', '## Head {/* #id */}\n\nText.', '## Head\n\nText.\n'],
    ['a label is bold', 'Press <Label k="enable" />.', 'Press **Enable 2FA**.\n'],
    [
      'components are removed, and their text stays',
      '<Steps>\n\nText <Code>x</Code>\n\n</Steps>',
      'Text x\n',
    ],
    ['code is unchanged', '```sh\n<Code> {/* x */}\n```', '```sh\n<Code> {/* x */}\n```\n'],
    [
      'inline code is unchanged',
      'Text `<Label k="enable" />` text.',
      'Text `<Label k="enable" />` text.\n',
    ],
    ['a step has a number', '<Step does="x">Do it</Step>', '1. Do it\n'],
    ['several blank lines become one', 'One\n\n\n\nTwo', 'One\n\nTwo\n'],
    [
      'code keeps its indentation and blank lines',
      '```yaml\nwith:\n  a: b\n\n\n    c\n```',
      '```yaml\nwith:\n  a: b\n\n\n    c\n```\n',
    ],
    [
      'code loses the indentation of its fence only',
      '    ```yaml\n    with:\n      a: b\n    ```\n    Text',
      '```yaml\nwith:\n  a: b\n```\nText\n',
    ],
    ['other text is not indented', '  One\n    Two', 'One\nTwo\n'],
    ['an external link is unchanged', '[a](https://example.com/x)', '[a](https://example.com/x)\n'],
  ])('%s', (_rule, body, expected) => {
    expect(copy(body)).toBe(expected);
  });

  test.each(['en', 'ja'] as const)(
    'a link leads to the page in the same language (%s)',
    (locale) => {
      expect(copy('[a](/access-tokens/#id) [b](/)', locale)).toBe(
        `[a](/${locale}/access-tokens/#id) [b](/${locale}/)\n`,
      );
    },
  );

  test('steps are numbered in each edition, with notes and code inside their step', () => {
    const step = (text: string) => `    <Step does="x">\n      ${text}\n    </Step>\n`;
    const steps =
      step('One.\n\n      <Caution>\n        Careful.\n      </Caution>') + step('Two.');
    const body = `<Edition is="today">\n  <Steps>\n${steps}\n  </Steps>\n</Edition>

<Edition is="classic">\n  <Steps>\n${step('First.\n\n```sh\na\n```')}\n  </Steps>\n</Edition>

After.`;
    expect(copy(body)).toBe(`### ${wordsIn('en')('simulator:edition.today')}

1. One.

   **Caution**

   Careful.
2. Two.

### ${wordsIn('en')('simulator:edition.classic')}

1. First.

   \`\`\`sh
   a
   \`\`\`

After.
`);
  });

  test('labels are those of the surrounding edition', () => {
    const t = wordsIn('en');
    const body = `Press <Label k="enable" />.

<Edition is="today">

Today: <Label k="enable" />.

</Edition>

<Edition is="classic">

Then: <Label k="enable" />.

</Edition>

After: <Label k="enable" />.`;
    expect(copy(body)).toBe(`Press **Enable 2FA**.

### ${t('simulator:edition.today')}

Today: **Enable 2FA**.

### ${t('simulator:edition.classic')}

Then: **Next**.

After: **Enable 2FA**.
`);
  });

  test.each([
    ['<Caution>\n\nText.\n\n</Caution>', wordsIn('en')('site:note.caution')],
    [
      '<IfYouSee title="denied: requested">\n\nText.\n\n</IfYouSee>',
      wordsIn('en')('site:note.ifYouSee', { what: 'denied: requested' }),
    ],
    [
      '<Dated since="2019-10-21">\n\nText.\n\n</Dated>',
      wordsIn('en')('site:note.since', { since: 'Oct 2019' }),
    ],
    [
      '<Dated since="2019" until="2022">\n\nText.\n\n</Dated>',
      wordsIn('en')('site:note.between', { since: '2019', until: '2022' }),
    ],
  ])('%j starts with its title', (body, title) => {
    expect(copy(body)).toBe(`**${title}**\n\nText.\n`);
  });

  test('a plain note has no title', () => {
    expect(copy('<Note>\n\nText.\n\n</Note>')).toBe('Text.\n');
  });
});

describe('a label in a text', () => {
  test('is that of the edition, or of the other edition if it has none', () => {
    expect(labelInText('enable')).toBe('Enable 2FA');
    expect(labelInText('enable', 'classic')).toBe('Next');
    expect(labelInText('security', 'today')).toBe('Security');
    expect(labelInText('two-factor', 'classic')).toBe('2FA');
  });

  test('is empty for an unknown key', () => {
    expect(labelInText('no-such-key')).toBe('');
  });
});

test('a note gets its name and its attributes', () => {
  const notes: unknown[] = [];
  const note = (name: string, props: object) => {
    notes.push([name, props]);
    return '!';
  };
  const text = mdxText('<Dated since="2019" until="2022">\n\nText', { label: () => '', note });
  expect(notes).toEqual([['Dated', { since: '2019', until: '2022' }]]);
  expect(text).toBe('!\n\nText');
});
