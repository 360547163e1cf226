import { describe, expect, test } from 'vitest';
import { nearestPage } from '../../src/site/seo/nearest-page.ts';

const slugs = ['', '2fa', '2fa/new-phone', '2fa/recover-hub-account', 'docker-login', 'glossary'];

describe('an address that does not exist names the page it probably means', () => {
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
  ])('%s means %s', (path, slug) => {
    expect(nearestPage(path, slugs)).toBe(slug);
  });

  test.each(['', 'en/', 'en/nothing-like-it/', 'favicon.png'])('%s means none', (path) => {
    expect(nearestPage(path, slugs)).toBeUndefined();
  });
});
