/**
 * The English that programmers write in source files: comments, names of tests, and messages of
 * assertions. TypeScript and JavaScript are parsed with the compiler's parser. Astro files, style
 * sheets, Python, and JSON with comments are searched with regular expressions.
 */
import ts from 'typescript';

export interface SourceText {
  kind: 'comment' | 'test name' | 'message';
  /** Offsets in the source: of a whole comment, or of a literal's text without its quotes. */
  start: number;
  end: number;
  /** The words alone, without comment signs. */
  text: string;
}

/** Removes the signs that begin, continue, and end a comment. */
const withoutSigns = (comment: string) =>
  comment
    .replace(/^(\/\*+|<!--)|(\*+\/|-->)$/g, '')
    .replace(/^[ \t]*(\*|\/\/)[ \t]?/gm, '')
    .trim();

const comment = (source: string, start: number, end: number): SourceText => ({
  kind: 'comment',
  start,
  end,
  text: withoutSigns(source.slice(start, end)),
});

/** Joins line comments on consecutive lines: together they are one text. */
function joined(source: string, ranges: { start: number; end: number }[]) {
  const texts: { start: number; end: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = texts.at(-1);
    const follows =
      last !== undefined &&
      source.startsWith('//', last.start) &&
      source.startsWith('//', range.start) &&
      /^\r?\n[ \t]*$/.test(source.slice(last.end, range.start)) &&
      /(^|\n)[ \t]*$/.test(source.slice(0, last.start));
    if (follows) last.end = range.end;
    else texts.push({ ...range });
  }
  return texts.map(({ start, end }) => comment(source, start, end));
}

/** `test`, `it`, `describe`, and what they return or own: `test.each(…)`, `test.describe`. */
function declaresTest(called: ts.Expression, names: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(called)) return names.has(called.text);
  if (ts.isPropertyAccessExpression(called)) return declaresTest(called.expression, names);
  if (ts.isCallExpression(called)) return declaresTest(called.expression, names);
  return ts.isTaggedTemplateExpression(called) && declaresTest(called.tag, names);
}

function literal(source: string, file: ts.SourceFile, node: ts.Expression | undefined) {
  if (node === undefined) return;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return;
  const [start, end] = [node.getStart(file) + 1, node.getEnd() - 1];
  return { start, end, text: source.slice(start, end).replaceAll("\\'", "'") };
}

function scriptTexts(source: string, fileName: string): SourceText[] {
  const kind = /x$/.test(fileName) ? ts.ScriptKind.TSX : undefined;
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, kind);
  const ranges = new Map<number, { start: number; end: number }>();
  const markup: { start: number; end: number }[] = [];
  const literals: SourceText[] = [];
  const aliases = [...source.matchAll(/\btest as (\w+)/g)].map(([, name = '']) => name);
  const testNames = new Set(['test', 'it', 'describe', ...aliases]);
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) {
      markup.push({ start: node.pos, end: node.end });
      return;
    }
    for (const { pos, end } of [
      ...(ts.getLeadingCommentRanges(source, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(source, node.end) ?? []),
    ]) {
      ranges.set(pos, { start: pos, end });
    }
    if (ts.isCallExpression(node)) {
      const first =
        declaresTest(node.expression, testNames) && literal(source, file, node.arguments[0]);
      if (first) literals.push({ kind: 'test name', ...first });
      const asserts = ts.isIdentifier(node.expression) && node.expression.text === 'expect';
      const message = asserts && literal(source, file, node.arguments[1]);
      if (message) literals.push({ kind: 'message', ...message });
    }
    for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  // Text between JSX tags can look like a comment.
  const comments = [...ranges.values()].filter(
    (range) => !markup.some(({ start, end }) => start <= range.start && range.start < end),
  );
  return [...joined(source, comments), ...literals].toSorted((a, b) => a.start - b.start);
}

const matches = (source: string, pattern: RegExp) =>
  [...source.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));

/** The script between an Astro file's two lines `---`, then the comments of its markup and styles. */
function astroTexts(source: string): SourceText[] {
  const script = /^---\n([\s\S]*?)^---$/m.exec(source);
  const begin = script ? 4 : 0;
  const end = script ? script[0].length : 0;
  const inScript = scriptTexts(script?.[1] ?? '', 'script.ts').map((found) => ({
    ...found,
    start: found.start + begin,
    end: found.end + begin,
  }));
  const markup = ' '.repeat(end) + source.slice(end);
  return [
    ...inScript,
    ...joined(source, matches(markup, /<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*/gm)),
  ];
}

/** Every text that programmers wrote in a source file, in order. */
export function textsIn(fileName: string, source: string): SourceText[] {
  if (/\.[cm]?[jt]sx?$/.test(fileName)) return scriptTexts(source, fileName);
  if (fileName.endsWith('.astro')) return astroTexts(source);
  if (fileName.endsWith('.css')) return joined(source, matches(source, /\/\*[\s\S]*?\*\//g));
  if (fileName.endsWith('.py')) {
    return matches(source, /"""[\s\S]*?"""|(?<=^|\s)#.*/gm).map(({ start, end }) => ({
      kind: 'comment',
      start,
      end,
      text: source
        .slice(start, end)
        .replace(/^#|"""/g, '')
        .trim(),
    }));
  }
  if (fileName.endsWith('.jsonc')) return joined(source, matches(source, /^[ \t]*\/\/.*/gm));
  return [];
}
