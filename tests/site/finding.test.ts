/** What search engines and reading programs are given: sitemap, robots, llms.txt, Markdown copies. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from '../support/built-site.ts';

test('the sitemap has every page in both languages but the practice, and exists only with an address', ({
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

test('llms.txt names a Markdown copy of every page, and each is there without components', ({
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
      // Code keeps its angle brackets, and a note its title.
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
