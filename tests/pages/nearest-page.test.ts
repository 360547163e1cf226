import { describe, expect, test } from 'vitest';
import { nearestPage } from '../../src/site/seo/nearest-page.ts';

const slugs = ['', '2fa', '2fa/new-phone', '2fa/recover-hub-account', 'docker-login', 'glossary'];

describe('an unknown address leads to the page that was probably meant', () => {
  test.each([
    ['2fa/', '2fa'],
    ['fr/2fa/', '2fa'],
    ['ja/2fa/new-phone.html', '2fa/new-phone'],
    ['ja/2fa/new-phone/index.htm', '2fa/new-phone'],
    ['en/recover-hub-account/', '2fa/recover-hub-account'],
    ['security/2fa/recover-hub-account/', '2fa/recover-hub-account'],
    ['en/Glossary', 'glossary'],
    ['en/docker-login/windows/', 'docker-login'],
    ['ja/2fa/lost-phone/', '2fa'],
    ['en/help/pages/recover-hub-account', '2fa/recover-hub-account'],
    // The end of the address has priority over its start,
    ['ja/glossary/2fa/', '2fa'],
    ['docker-login/new-phone', '2fa/new-phone'],
    // a whole slug over a last segment only,
    ['en/2fa/glossary', 'glossary'],
    ['new-phone/2fa/', '2fa'],
    // and the longer of two slugs over the shorter.
    ['security/2fa/new-phone/', '2fa/new-phone'],
    ['2fa/recover-hub-account/step/3', '2fa/recover-hub-account'],
  ])('%s leads to %s', (path, slug) => {
    expect(nearestPage(path, slugs)).toBe(slug);
  });

  test.each(['', 'en/', 'en/nothing-like-it/', 'favicon.png'])('%s leads to no page', (path) => {
    expect(nearestPage(path, slugs)).toBeUndefined();
  });
});

test('of two pages with the same last segment, the one whose whole slug was requested is suggested', () => {
  const both = ['settings/new-phone', '2fa/new-phone'];
  expect(nearestPage('en/2fa/new-phone/', both)).toBe('2fa/new-phone');
  expect(nearestPage('en/settings/new-phone/', both)).toBe('settings/new-phone');
});
