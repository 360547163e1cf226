/**
 * Files for search engines and language models: sitemap, robots.txt, llms.txt, and Markdown copies.
 */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { readBuilt, test } from '../support/built-site.ts';

test('the sitemap has every page except the simulator in both languages, and exists only with a site URL', ({
  sites,
}) => {
  for (const site of sites) {
    const withAddress = 'SITE_URL' in site.environment;
    expect(site.files.includes('sitemap.xml'), site.folder).toBe(withAddress);
    const robots = readFileSync(`${site.folder}/robots.txt`, 'utf8');
    expect(robots.includes('Sitemap: https://guide.example/docs/sub/sitemap.xml')).toBe(
      withAddress,
    );
    expect(robots).not.toContain('Disallow');
    if (!withAddress) continue;
    const map = readFileSync(`${site.folder}/sitemap.xml`, 'utf8');
    const listed = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, url = '']) => new URL(url).pathname,
    );
    const pages = site.pages
      .map(({ file }) => file)
      .filter((file) => /^(en|ja)\//.test(file) && !file.includes('practice'))
      .map((file) => site.base + file.replace(/index\.html$/, ''));
    expect(listed.toSorted()).toEqual(pages.toSorted());
    expect(map.match(/hreflang="ja"/g)).toHaveLength(pages.length);
  }
});

test('llms.txt lists a Markdown copy of every page, and no copy contains components', ({
  sites,
}) => {
  for (const site of sites) {
    for (const language of ['en', 'ja']) {
      const text = readFileSync(`${site.folder}/${language}/llms.txt`, 'utf8');
      const copies = [...text.matchAll(/\]\((.*?)\)/g)].map(([, url = '']) =>
        new URL(url, 'https://guide.example').pathname.slice(site.base.length),
      );
      const pages = site.pages.filter(({ file }) => file.startsWith(`${language}/`));
      expect(copies).toHaveLength(pages.length);
      // Code keeps its angle brackets, and a note keeps its title.
      const recovery = readFileSync(
        `${site.folder}/${language}/2fa/recover-hub-account/index.md`,
        'utf8',
      );
      expect(recovery).toContain('Docker ID: <YOUR_DOCKER_ID>');
      expect(recovery).toMatch(/\*\*.*2022.*\*\*/);
      for (const copy of copies) {
        const page = readFileSync(`${site.folder}/${copy}`, 'utf8');
        expect(page, copy).toMatch(/^# .+\n\n.+/);
        expect(page.replace(/```[\s\S]*?```|`[^`]*`/g, ''), copy).not.toMatch(/<[A-Z]|\{\/\*|\{\{/);
      }
    }
  }
});

test('a code block in a Markdown copy is the code on the page, with its indentation', ({
  plain,
}) => {
  /** Drops the indentation of the list item around the block. */
  const outdented = (indent: string, code: string) => code.replaceAll(`\n${indent}`, '\n').trim();
  let blocks = 0;
  for (const { file, code } of plain.pages.filter((page) => /^(en|ja)\//.test(page.file))) {
    const copy = readBuilt(plain, file.replace(/\.html$/, '.md'));
    for (const [, indent = '', text = ''] of copy.matchAll(/^( *)```\w*(\n[\s\S]*?)\n\1```/gm)) {
      blocks += 1;
      expect(
        code.map((each) => each.trim()),
        file,
      ).toContain(outdented(indent, text));
    }
  }
  expect(blocks).toBeGreaterThan(30);
});

test('with a site URL, a page has its type, date, and breadcrumbs as structured data', ({
  plain,
  underBase,
}) => {
  const address = new URL(underBase.base, 'https://guide.example').href;
  const dataOf = (html: string): unknown => {
    const [, text] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    return text === undefined ? undefined : JSON.parse(text);
  };
  for (const language of ['en', 'ja']) {
    const file = `${language}/2fa/new-phone/index.html`;
    expect(dataOf(readBuilt(plain, file))).toBeUndefined();
    const html = readBuilt(underBase, file);
    const item = (position: number, slug: string) =>
      expect.objectContaining({ position, item: `${address}${language}/${slug}` });
    expect(dataOf(html)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'TechArticle',
          headline: /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]+>/g, ''),
          inLanguage: language,
          dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [item(1, ''), item(2, '2fa/'), item(3, '2fa/new-phone/')],
        },
      ],
    });
    const [, trail = ''] = /<nav class="trail"[^>]*>(.*?)<\/nav>/.exec(html) ?? [];
    const above = [...trail.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(above).toEqual(['', '2fa/'].map((slug) => `${underBase.base}${language}/${slug}`));
  }
});

test('each language has a social card of 1200 × 630 pixels', ({ sites }) => {
  for (const site of sites) {
    for (const language of ['en', 'ja']) {
      const name = `card-${language}.png`;
      const withAddress = 'SITE_URL' in site.environment;
      expect(site.files.includes(name), `${site.folder}/${name}`).toBe(withAddress);
      if (!withAddress) continue;
      expect(readBuilt(site, `${language}/2fa/index.html`)).toContain(
        `<meta property="og:image" content="https://guide.example${site.base}${name}">`,
      );
      const picture = readFileSync(`${site.folder}/${name}`);
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  }
});
