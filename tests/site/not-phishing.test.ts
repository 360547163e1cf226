/**
 * The simulator cannot be mistaken for Docker’s site, by readers or by scanners for phishing pages.
 * Trials: the section "Not a phishing page" of trials.md. The browser
 * tests cover the trial `credential-kept`, because something has to be entered. Preview builds on a separate
 * domain are up to the operator of a copy (`deploy/README.md`).
 */
import { globSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { readBuilt, test } from '../support/built-site.ts';
import { wordsOf } from '../support/words.ts';

const word = (language: string, key: string) => String(wordsOf(language).get(key));

const simulatorSources = globSync('src/simulator/**/*.{ts,tsx}').map((file) => ({
  file,
  source: readFileSync(file, 'utf8'),
}));

// trials.md#no-password-field
test('no page and no screen has a field for a password or a username', ({ sites }) => {
  for (const { pages } of sites) {
    for (const { file, inputTypes } of pages) {
      expect(
        inputTypes.filter((type) => !['radio', 'checkbox'].includes(type)),
        file,
      ).toEqual([]);
    }
  }
  expect(simulatorSources.length).toBeGreaterThan(30);
  for (const { file, source } of simulatorSources) {
    expect(source, file).not.toMatch(
      /type="(password|email)"|auto[cC]omplete="(?!off|one-time-code)/,
    );
  }
});

// trials.md#no-form-target
test('no form has a target', ({ sites }) => {
  for (const { pages } of sites) {
    for (const { file, formActions } of pages) expect(formActions, file).toEqual([]);
  }
  for (const { file, source } of simulatorSources) {
    expect(source, file).not.toMatch(/\b(action|method|formAction)=/);
  }
});

// trials.md#notice-without-script
test('the simulation notice comes first, without script, and is in the title', ({ sites }) => {
  for (const site of sites) {
    for (const { file, title, lang } of site.pages) {
      const html = readBuilt(site, file);
      const places = html.split('<div class="simulator-place"').slice(1);
      if (file.includes('/practice/')) {
        expect(places, file).toHaveLength(1);
        expect(title, file).toMatch(lang === 'ja' ? /練習.*送信/ : /practice.*nothing is sent/i);
      }
      for (const place of places) {
        const [, first] = />\s*<p[^>]*>(.*?)<\/p>/.exec(place) ?? [];
        expect(first, file).toBe(word(lang, 'simulator:notice'));
      }
    }
  }
});

// trials.md#own-design
test('no image, font, or color comes from another site, and none is Docker’s', ({ sites }) => {
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

// trials.md#plain-address
test('the simulator’s address contains no word of a sign-in page', ({ sites }) => {
  for (const { files } of sites) {
    const practice = files.filter((file) => file.includes('practice'));
    expect(practice.length).toBeGreaterThan(1);
    for (const file of practice) {
      expect(file).not.toMatch(/^docker|login|log-in|sign-?in|verify|secure|account/);
    }
  }
});

// trials.md#crawlable
test('the simulator is crawlable and not indexed; the guide is indexed', ({ underBase }) => {
  expect(readBuilt(underBase, 'robots.txt')).not.toContain('Disallow');
  for (const { file, meta } of underBase.pages) {
    const hidden = file.includes('/practice/') || file === '404.html';
    expect(meta['robots'], file).toBe(hidden ? 'noindex' : undefined);
  }
});

// trials.md#official-links
test('only the guide’s text links to Docker’s site, never a picture or the simulator', ({
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
  for (const { file, source } of simulatorSources) expect(source, file).not.toMatch(real);
});

// trials.md#not-affiliated
test('every page says that the site is not affiliated with Docker', ({ sites }) => {
  for (const { pages } of sites) {
    for (const { file, text, lang } of pages.filter((page) => page.file !== '404.html')) {
      expect(text, file).toContain(word(lang, 'site:foot.notAffiliated'));
    }
  }
});
