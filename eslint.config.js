/**
 * What the compiler and the formatter do not see. Each rule that is ours says why beside it.
 *
 * Rules that need types run on TypeScript only: `astro check` types the `.astro` files.
 */
import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import * as mdx from 'eslint-plugin-mdx';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Bans beyond the rules of a plugin, as selectors over the syntax tree. */
const CHANCE = {
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
      'no-restricted-syntax': ['error', CHANCE],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    // The scripts inside `.astro` files, which no tsconfig lists.
    ignores: ['**/*.astro/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/simulator/**/*.{ts,tsx}'],
    extends: [a11y.configs.strict],
    rules: {
      'no-restricted-syntax': ['error', CHANCE, ...RAW_HTML],
      // A region that scrolls must be within the keyboard's reach.
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: [] }],
    },
  },
  astro.configs.recommended,
  {
    files: ['**/*.astro'],
    // Astro itself reads `Props`.
    rules: { '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^Props$' }] },
  },
  // Inlined into every page and held to a byte budget.
  { files: ['src/site/client/theme.js'], rules: { eqeqeq: 'off' } },
  astro.configs['jsx-a11y-strict'],
  {
    ...mdx.flat,
    files: ['content/**/*.mdx'],
    // Components are given to every page, so none is imported; `remark` has nothing configured.
    rules: { ...mdx.flat.rules, 'mdx/remark': 'off', 'no-unused-expressions': 'off' },
  },
]);
