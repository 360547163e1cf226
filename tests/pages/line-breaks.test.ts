/** Where long addresses and names in headings may break at the end of a line. */
import fc from '../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { breakable } from '../../src/site/layout/breakable.ts';
import { unbroken } from '../../src/site/layout/unbroken.ts';

describe('a long address', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,30}$/);
  const address = fc
    .array(fc.tuple(word, fc.constantFrom('/', '.', '-', '')), { minLength: 1, maxLength: 9 })
    .map((parts) => parts.flat().join(''));

  test('is split only after a slash, a dot, or a hyphen, into as few parts as fit (1,000 addresses)', () => {
    fc.assert(
      fc.property(address, (text) => {
        const parts = breakable(text);
        expect(parts.join('')).toBe(text);
        for (const [at, part] of parts.slice(1).entries()) {
          const before = parts[at] ?? '';
          expect(before).toMatch(/[/.-]$/);
          const [next = ''] = /^[^/.-]*[/.-]?/.exec(part) ?? [];
          expect(before.length + next.length).toBeGreaterThan(34);
        }
        for (const part of parts.filter((each) => /[/.-]./.test(each))) {
          expect(part.length).toBeLessThanOrEqual(34);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('that fits in a line is one part', () => {
    const fits = `docs.docker.com/${'a'.repeat(18)}`;
    expect(breakable(fits)).toEqual([fits]);
    expect(breakable(`${fits}a`)).toEqual(['docs.docker.com/', `${'a'.repeat(19)}`]);
  });
});

describe('a name in a heading', () => {
  const whole = (name: string) => `<span class="unbroken">${name}</span>`;

  test.each(['two-factor', 'Two-factor', 'Docker Hub'])('stays whole: %s', (name) => {
    expect(unbroken(`Use ${name} and ${name}`)).toBe(`Use ${whole(name)} and ${whole(name)}`);
  });

  test('inside a tag, such as in an address, stays as it is', () => {
    const open = '<a href="/two-factor/" title="Docker Hub">';
    expect(unbroken(`${open}Docker Hub</a>`)).toBe(`${open}${whole('Docker Hub')}</a>`);
  });
});
