/**
 * The practice cannot be taken for the real site, by readers or by those who list dangerous pages
 * (PH-1 to PH-11). PH-8 is in `terminal.test.ts`, where something is typed; PH-9 is for who runs a
 * copy of the site and stands in `deploy/README.md`.
 */
import { globSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { readBuilt, test } from '../support/built-site.ts';
import { wordsOf } from '../support/words.ts';

const word = (language: string, key: string) => String(wordsOf(language).get(key));

const practiceSources = globSync('src/simulator/**/*.{ts,tsx}').map((file) => ({
  file,
  source: readFileSync(file, 'utf8'),
}));

test('PH-1 no page and no screen has a password field, or a field for a user name', ({ sites }) => {
  for (const { pages } of sites) {
    for (const { file, inputTypes } of pages) {
      expect(
        inputTypes.filter((type) => !['radio', 'checkbox'].includes(type)),
        file,
      ).toEqual([]);
    }
  }
  expect(practiceSources.length).toBeGreaterThan(30);
  for (const { file, source } of practiceSources) {
    expect(source, file).not.toMatch(
      /type="(password|email)"|auto[cC]omplete="(?!off|one-time-code)/,
    );
  }
});

test('PH-2 no form has anywhere to go', ({ sites }) => {
  for (const { pages } of sites) {
    for (const { file, formActions } of pages) expect(formActions, file).toEqual([]);
  }
  for (const { file, source } of practiceSources) {
    expect(source, file).not.toMatch(/\b(action|method|formAction)=/);
  }
});

test('PH-3 what it is stands first, without script, and in the title', ({ sites }) => {
  for (const site of sites) {
    for (const { file, title, lang } of site.pages) {
      const html = readBuilt(site, file);
      const places = html.split('<div class="practice-place"').slice(1);
      if (file.includes('/practice/')) {
        expect(places, file).toHaveLength(1);
        expect(title, file).toMatch(lang === 'ja' ? /練習.*送信/ : /practice.*nothing is sent/i);
      }
      for (const place of places) {
        const [, first] = />\s*<p[^>]*>(.*?)<\/p>/.exec(place) ?? [];
        expect(first, file).toBe(word(lang, 'practice:notice'));
      }
    }
  }
});

test('PH-4 no picture, font or colour comes from elsewhere, and none is Docker’s', ({ sites }) => {
  for (const site of sites) {
    const media = site.files.filter((file) => /\.(svg|png|jpe?g|webp|gif|ico|woff2?)$/.test(file));
    const ours = /^(favicon\.svg|icon-(192|512)\.png|card-(en|ja)\.png)$/;
    expect(media.filter((file) => !ours.test(file))).toEqual([]);
    for (const file of site.files.filter((name) => name.endsWith('.css'))) {
      expect(readBuilt(site, file), file).not.toMatch(
        /#(1d63ed|2496ed|0db7ed|003f8c)\b|@font-face/i,
      );
    }
  }
});

test('PH-5 the practice’s address asks for nothing', ({ sites }) => {
  for (const { files } of sites) {
    const practice = files.filter((file) => file.includes('practice'));
    expect(practice.length).toBeGreaterThan(1);
    for (const file of practice) {
      expect(file).not.toMatch(/^docker|login|log-in|sign-?in|verify|secure|account/);
    }
  }
});

test('PH-6 the practice is crawlable and not listed; the guide is listed', ({ underBase }) => {
  expect(readBuilt(underBase, 'robots.txt')).not.toContain('Disallow');
  for (const { file, meta } of underBase.pages) {
    const hidden = file.includes('/practice/') || file === '404.html';
    expect(meta['robots'], file).toBe(hidden ? 'noindex' : undefined);
  }
});

test('PH-10 the real site is reached from the guide’s text only, never from a drawn screen', ({
  sites,
}) => {
  const real = /https?:\/\/[^"'`\s]*docker\.(com|io)/;
  for (const site of sites) {
    const pages = site.pages.map(({ file }) => readBuilt(site, file));
    const drawings = pages.flatMap(
      (html) => html.match(/<figure class="shot">[\s\S]*?<\/figure>/g) ?? [],
    );
    expect(drawings.length).toBeGreaterThan(10);
    for (const drawing of drawings) expect(drawing).not.toMatch(real);
    expect(pages.filter((html) => real.test(html)).length).toBeGreaterThan(20);
  }
  for (const { file, source } of practiceSources) expect(source, file).not.toMatch(real);
});

test('PH-11 every page says that it is not Docker’s', ({ sites }) => {
  for (const { pages } of sites) {
    for (const { file, text, lang } of pages.filter((page) => page.file !== '404.html')) {
      expect(text, file).toContain(word(lang, 'site:foot.notAffiliated'));
    }
  }
});
