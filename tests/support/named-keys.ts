/**
 * Finds the UI keys that source files name, in their syntax trees, so comments do not count. A key
 * is named by a string such as `'site:note.since'`, where a template's placeholders match any part
 * of a key, or by a property of the texts of the page's script or of search (`said.copy.failed`).
 */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';

/** Objects that contain all texts of a namespace, by the names of their variables. */
const WORD_OBJECTS: Readonly<Record<string, string>> = {
  offerWords: 'offer',
  offlineWords: 'offline',
  said: 'script',
  scriptWords: 'script',
  words: 'search',
};

/** A string that starts with a namespace, the name of a file in `content/ui`. */
const KEY = new RegExp(
  `^(${globSync('content/ui/en/*.json')
    .map((file) => basename(file, '.json'))
    .join('|')}):`,
);

/** Replaces the placeholders of a template. */
const GAP = '\u0000';

/**
 * An `.astro` file is TypeScript between two lines of hyphens, followed by markup similar to TSX.
 */
function asTsx(file: string): string {
  const source = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return source;
  const [, script = '', markup = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  return `${script}\n;<>${markup.replace(/<!--[\s\S]*?-->|<script[\s\S]*?<\/script>/g, '')}</>`;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => GAP + literal.text).join('');
}

/** `said.copy[outcome]` names `script:copy`: it can refer to any key below that. */
function propertyOf(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node) || ts.isPropertyAccessExpression(node.parent)) {
    return undefined;
  }
  const names: string[] = [];
  let at: ts.Expression = node;
  while (ts.isPropertyAccessExpression(at) || ts.isElementAccessExpression(at)) {
    if (ts.isPropertyAccessExpression(at)) names.unshift(at.name.text);
    at = at.expression;
  }
  const namespace = ts.isIdentifier(at) ? WORD_OBJECTS[at.text] : undefined;
  return namespace && `${namespace}:${names.join('.')}`;
}

/** All names in the sources, with `GAP` for each part that is filled in at run time. */
export function namedKeys(): ReadonlySet<string> {
  const named = new Set<string>();
  for (const file of globSync('src/**/*.{ts,tsx,astro}')) {
    const tree = ts.createSourceFile(
      file,
      asTsx(file),
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TSX,
    );
    const visit = (node: ts.Node): void => {
      const name = textOf(node) ?? propertyOf(node);
      if (name && KEY.test(name)) named.add(name);
      // `shortKeyOf` makes the key of the short text of a refusal.
      if (name?.startsWith('refusals:')) named.add(name.replace('refusals:', 'path:refused.'));
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return named;
}

/**
 * Whether a name refers to a key: the same key, or a template that matches it. For texts that are
 * objects, a name can also be a group that contains the key, or the key followed by a method.
 */
export function means(name: string, key: string): boolean {
  if (/^(offer|script|search):/.test(name)) {
    return `${key}.`.startsWith(`${name}.`) || name.startsWith(`${key}.`);
  }
  const literal = name.split(GAP).map((part) => part.replace(/\W/g, '\\$&'));
  return new RegExp(`^${literal.join('[^.]+')}$`).test(key);
}
