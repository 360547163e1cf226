/** The guide's pages as their authors write them, for tests of the sources. */
import { globSync } from 'node:fs';
import { partsOf } from '../../src/i18n/front-matter.ts';
import { readSource } from '../../src/i18n/source-text.ts';

const FOLDER = 'content/docs';

export type GuideSource = {
  /** The path below the language's folder, such as `2fa/index.mdx`. */
  readonly path: string;
  /** Depth and id of each heading, in order. The id is empty if it is missing. */
  readonly headings: readonly { readonly depth: number; readonly id: string }[];
  /** The text of each fenced block, with its language. */
  readonly commands: readonly string[];
  /**
   * Opening tags that determine what a page does, in order: editions, steps, pictures, and
   * simulators.
   */
  readonly acts: readonly string[];
  /** Targets of the links, sorted: their order in a sentence depends on the language. */
  readonly links: readonly string[];
  /** Everything except front matter and fenced blocks. */
  readonly prose: string;
};

const FENCE = /^[ \t]*(`{3,})(.*)\n([\s\S]*?)^[ \t]*\1[ \t]*$/gm;

/** The pages of a language, sorted by path. */
export function guideSources(language: string): readonly GuideSource[] {
  const folder = `${FOLDER}/${language}`;
  const paths = globSync('**/*.mdx', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  return paths.toSorted().map((path) => read(path, readSource(`${folder}/${path}`)));
}

function read(path: string, source: string): GuideSource {
  const { body } = partsOf(source);
  const prose = body.replace(FENCE, '');
  return {
    path,
    headings: [...prose.matchAll(/^(#{1,6}) .*$/gm)].map(([line, marks = '']) => ({
      depth: marks.length,
      id: /\{\/\* #([a-z0-9-]+) \*\/\}\s*$/.exec(line)?.[1] ?? '',
    })),
    commands: [...body.matchAll(FENCE)].map(
      ([, , info, text]) => `${info?.trim()}\n${text?.trim()}`,
    ),
    acts: [...prose.matchAll(/<(?:Edition|Step|Screen|Simulator)\b[^>]*>/g)].map(([tag]) =>
      tag.replace(/\s+/g, ' ').replace(/ outside="[^"]*"/, ' outside'),
    ),
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to).toSorted(),
    prose,
  };
}

/** The file that a page is built to: `en`, `2fa/index.mdx` give `en/2fa/index.html`. */
export function builtFileOf(language: string, path: string): string {
  const slug = path.replace(/(^|\/)index\.mdx$|\.mdx$/, '');
  return [language, slug, 'index.html'].filter(Boolean).join('/');
}
