/**
 * Lint rules for errors that the compiler and the formatter do not find. Each exception has a
 * comment with the reason.
 *
 * Rules that need types apply to TypeScript files only; `astro check` checks types in `.astro`
 * files.
 */
import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import * as mdx from 'eslint-plugin-mdx';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Forbidden syntax, as selectors over the syntax tree. */
const RANDOM = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'A secret needs crypto.getRandomValues, and a test needs a seed.',
};
const RAW_HTML = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'The policy requires Trusted Types: render nodes, not HTML text.',
  },
  {
    selector: 'MemberExpression[property.name=/^(inner|outer)HTML$|^insertAdjacentHTML$/]',
    message: 'The policy requires Trusted Types: render nodes, not HTML text.',
  },
];

export default defineConfig([
  globalIgnores(['dist/', 'reports/', 'coverage/', '.astro/']),
  {
    files: ['**/*.{js,mjs,ts,tsx,astro}'],
    extends: [tseslint.configs.strict],
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', RANDOM],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    // Scripts in `.astro` files, which no tsconfig includes.
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Tests split a credential into two strings, so that secret scanners do not report it.
      '@typescript-eslint/no-unnecessary-template-expression': 'off',
      // The DOM's types include APIs that are missing on a page without HTTPS or in an older
      // browser.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Numbers can be formatted safely. Objects and undefined are still errors.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Allows `() => act()` as an event handler. Using the value of a void expression is still an
      // error.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `[...text]` splits a string into code points instead of UTF-16 code units, as intended
      // here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Matchers such as `expect.objectContaining()` have the type `any` in Vitest.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Tests spread alphabets into characters and `localStorage` into its entries.
      '@typescript-eslint/no-misused-spread': 'off',
      // Mocks replace asynchronous functions, and tests compare and replace methods.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // typescript-eslint has no types for `.astro` imports; `astro check` does.
  {
    files: ['src/site/mdx/components.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['src/simulator/**/*.{ts,tsx}'],
    extends: [a11y.configs.strict],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', RANDOM, ...RAW_HTML],
      // A scrollable region must be focusable, so that it can be scrolled with the keyboard.
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: [] }],
    },
  },
  astro.configs.recommended,
  {
    files: ['**/*.astro'],
    // Astro reads `Props`.
    rules: { '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^Props$' }] },
  },
  // This script is in every page and has a byte limit.
  { files: ['src/site/client/theme.js'], rules: { eqeqeq: 'off' } },
  astro.configs['jsx-a11y-strict'],
  {
    files: ['src/site/mdx/Table.astro'],
    // A table that scrolls must be focusable, so that it can be scrolled with the keyboard.
    rules: {
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['group'], tags: [] }],
    },
  },
  {
    ...mdx.flat,
    files: ['content/**/*.mdx'],
    // Pages get their components from the layout without imports. `remark` has no configuration.
    rules: { ...mdx.flat.rules, 'mdx/remark': 'off', 'no-unused-expressions': 'off' },
  },
]);
