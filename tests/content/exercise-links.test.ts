/** The guide leads to every exercise on the path. `pages.test.ts` compares the languages. */
import { expect, test } from 'vitest';
import { listedIds } from '../../src/exercises/groups.ts';
import { exercises } from '../../src/exercises/list.ts';
import { sectionTexts } from '../support/sections.ts';

const links = sectionTexts('en').flatMap(({ page, text }) =>
  [...text.matchAll(/\/practice\/#([\w-]+)|<Simulator exercise="([\w-]+)"/g)].map(
    ([, link, embedded]) => ({ page, id: link ?? embedded }),
  ),
);

test.each(listedIds)('a section of the guide links to the exercise %s', (id) => {
  expect(links.map((link) => link.id)).toContain(id);
});

test('the page that an exercise names leads back to it, but for these exercises', () => {
  const oneWay = exercises.filter(
    ({ id, page }) => !links.some((link) => link.id === id && link.page === page),
  );
  // Their pages describe how to do it on a real account, and other pages lead to the exercise.
  expect(Object.fromEntries(oneWay.map(({ id, page }) => [id, page]))).toEqual({
    'sign-in': '2fa',
    'code-used-twice': 'troubleshooting/sign-in',
    'abandoned-setup': '2fa',
    'recovery-code-as-key': '2fa',
    'email-not-verified': '2fa',
    'device-code-expired': 'docker-login',
  });
});
