/**
 * The guide's sections as their authors wrote them: from one heading to the next one of any depth.
 */
import { globSync } from 'node:fs';
import { partsOf } from '../../src/i18n/front-matter.ts';
import { readSource } from '../../src/i18n/source-text.ts';

export type SectionText = {
  /** The page's address below the language's folder, without outer slashes. */
  readonly page: string;
  /** The id of the section's heading, or `top` for the text before the first heading. */
  readonly id: string;
  readonly text: string;
};

export function sectionTexts(language: string): readonly SectionText[] {
  const folder = `content/docs/${language}`;
  return globSync('**/*.mdx', { cwd: folder }).flatMap((file) => {
    const page = file.replace(/(^|\/)index\.mdx$|\.mdx$/, '');
    const { body } = partsOf(readSource(`${folder}/${file}`));
    return body.split(/^(?=#{2,3} )/m).map((text) => ({
      page,
      id: /^#.*\{\/\* #([a-z0-9-]+) \*\/\}/.exec(text)?.[1] ?? 'top',
      text,
    }));
  });
}
