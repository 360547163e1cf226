/**
 * Base paths of sites on one origin: nested, similar, and with characters that have a meaning
 * elsewhere.
 */
import fc from '../support/fast-check.ts';

const segment = fc.oneof(
  fc.constantFrom(
    'docs',
    'guide',
    'docs-sub',
    'sub',
    'theme',
    'https:',
    'two-factor-guide:',
    'a:b',
  ),
  fc.constantFrom('-', ':', '%20', 'ガイド', "it's", '"', '<!--', '</script>', '$&', '{ }', ' = '),
  fc.string({ minLength: 1, maxLength: 8 }),
);

/**
 * The path as a browser writes it: starts and ends with a slash, other characters percent-encoded.
 */
export const basePath = fc.array(segment, { maxLength: 3 }).map((segments) => {
  const url = new URL('https://host.example');
  url.pathname = ['', ...segments, ''].join('/');
  return url.pathname.replace(/\/+/g, '/');
});

/** Two different base paths; often, one contains the other. */
export const twoBasePaths = fc
  .oneof(
    fc.tuple(basePath, basePath),
    fc.tuple(basePath, basePath).map(([outer, inner]) => [outer, outer + inner.slice(1)] as const),
  )
  .filter(([one, other]) => one !== other);
