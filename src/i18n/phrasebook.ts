/**
 * The island's reader of i18next texts: the same files, keys and `{{placeholders}}`, without
 * i18next's own 14 kB (brotli), which is a third of all the island may weigh.
 *
 * It knows no plurals and no contexts; the island's texts have none, and a test holds every text
 * here to what i18next makes of it.
 */
import type { TFunction } from 'i18next';
import type { Words } from './translate.ts';

type Values = Readonly<Record<string, string | number>>;

/** A translator over the given namespaces. Throws RangeError for a key that is not there. */
export function phrasebook(words: Partial<Words>): TFunction<(keyof Words)[]> {
  const read = (key: string, values: Values = {}): string => {
    const [namespace = '', path = ''] = key.split(':');
    const text = [namespace, ...path.split('.')].reduce<unknown>(
      (at, name) => (at as Record<string, unknown> | undefined)?.[name],
      words,
    );
    if (typeof text !== 'string') throw new RangeError(`There is no text ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
  return read as unknown as TFunction<(keyof Words)[]>;
}
