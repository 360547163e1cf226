/**
 * Renders an Astro component to elements, without a build. The pages of the guide come from the
 * test (`vi.mock('astro:content')`).
 */
import type { CollectionEntry } from 'astro:content';
import { experimental_AstroContainer as Container } from 'astro/container';
import { Window } from 'happy-dom';
import type { Locale } from '../../src/i18n/locales.ts';
import type { Page } from '../../src/i18n/navigation.ts';

export type Entry = CollectionEntry<'docs'>;

type Component = Parameters<Container['renderToString']>[0];

/** The address of the site, as `SITE_URL` gives it to a build. */
export const SITE = 'https://guide.example';

const container = await Container.create({ astroConfig: { site: SITE } });
const document = new Window().document as unknown as Document;

/** The HTML of the component in a page of a language, with these properties and this slot. */
export const htmlOf = (
  component: unknown,
  locale: Locale,
  props: Readonly<Record<string, unknown>> = {},
  slot?: string,
): Promise<string> =>
  container.renderToString(component as Component, {
    params: { lang: locale },
    props: { ...props },
    ...(slot !== undefined && { slots: { default: slot } }),
  });

/** The component as elements. */
export async function rendered(...component: Parameters<typeof htmlOf>): Promise<DocumentFragment> {
  const html = await htmlOf(...component);
  const template = document.createElement('template');
  // A fragment has no <html>, <head>, and <body>.
  template.innerHTML = html.replace(/<!doctype html>|<\/?(?:html|head|body)(?: [^>]*)?>/gi, '');
  return template.content;
}

/** One entry of the collection, at the address `id`, such as `ja/2fa`. */
export const entryAt = (id: string, data: Partial<Entry['data']> = {}, body = ''): Entry =>
  ({
    id,
    body,
    filePath: `content/docs/${id}.mdx`,
    data: {
      title: `Title of ${id}`,
      description: `About ${id}.`,
      keywords: ['one', 'two'],
      kind: 'guide',
      order: 0,
      sources: [],
      changed: '2026-03-04 01234567',
      ...data,
    },
  }) as Entry;

/** A page as `navigation.ts` returns it. */
export const pageOf = (entry: Entry): Page => {
  const [locale = '', ...rest] = entry.id.split('/');
  return { locale: locale as Locale, slug: rest.join('/'), entry };
};

/** A text with places where a line may end (`<wbr>`) is one text. */
const isOneText = (node: Node): boolean =>
  [...node.childNodes].every(({ nodeType, nodeName }) => nodeType === 3 || nodeName === 'WBR');

/** Each text of an element in its order, with single spaces. */
export const linesOf = (place: Node | null | undefined): readonly string[] =>
  [...(place?.childNodes ?? [])].flatMap((node) => {
    if (node.childNodes.length > 0 && !isOneText(node)) return linesOf(node);
    const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    return text !== '' && node.nodeName !== 'SCRIPT' && node.nodeType !== 8 ? [text] : [];
  });
