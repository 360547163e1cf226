/**
 * Reads the simulator's texts in the browser: the same JSON files, keys, and `{{placeholders}}`
 * that i18next reads when the site is built, without i18next's 14 kB (brotli), a third of what the
 * simulator may weigh.
 *
 * Plurals and contexts are not supported; the simulator's texts have none. A test compares every
 * text with i18next's output.
 */
import type { TFunction } from 'i18next';
import type { Words } from './translate.ts';

type Values = Readonly<Record<string, string | number>>;

/** A translation function over the given namespaces. It throws a RangeError for an unknown key. */
export function phrasebook(words: Partial<Words>): TFunction<(keyof Words)[]> {
  const read = (key: string, values: Values = {}): string => {
    const [namespace = '', path = ''] = key.split(':');
    const text = [namespace, ...path.split('.')].reduce<unknown>(
      (at, name) => (at as Record<string, unknown> | undefined)?.[name],
      words,
    );
    if (typeof text !== 'string') {
      if ('defaultValue' in values) return String(values['defaultValue']);
      throw new RangeError(`There is no text ${key}`);
    }
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
  return read as unknown as TFunction<(keyof Words)[]>;
}
