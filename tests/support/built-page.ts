/**
 * One page of the build as plain data, read with a browser's HTML parser. The page's scripts do not
 * run, and nothing is loaded.
 */
import type { Page } from '@playwright/test';

export type Link = {
  readonly element: string;
  /** As written in the file. */
  readonly href: string;
  readonly rel: string;
  readonly hreflang: string;
  /** The visible text of the link. */
  readonly text: string;
};

export type BuiltPage = {
  /** The path of the file in the build folder, such as `en/2fa/index.html`. */
  readonly file: string;
  readonly title: string;
  readonly lang: string;
  /** `<a>`, `<area>`, and `<link>`, in order. */
  readonly links: readonly Link[];
  /** Addresses of everything else that the page loads, such as scripts and images. */
  readonly sources: readonly string[];
  readonly ids: readonly string[];
  readonly headingIds: readonly string[];
  /** `<meta>` by its name, property, or http-equiv. Of two with the same name, the first counts. */
  readonly meta: Readonly<Record<string, string>>;
  readonly inputTypes: readonly string[];
  readonly formActions: readonly string[];
  readonly text: string;
  /** The text of each `<code>`, `<kbd>`, and `<samp>`. */
  readonly code: readonly string[];
  /** The values of `lang` on parts of the page. */
  readonly partLanguages: readonly string[];
};

/** Runs in the browser, so it cannot use anything from outside this function. */
function describe(html: string): Omit<BuiltPage, 'file'> {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';
  const meta: Record<string, string> = {};
  for (const element of all('meta')) {
    const key = ['name', 'property', 'http-equiv']
      .map((name) => attribute(element, name))
      .find(Boolean);
    if (key) meta[key.toLowerCase()] ??= attribute(element, 'content');
  }
  const links = all('a[href], area[href], link[href]').map((element) => ({
    element: element.localName,
    href: attribute(element, 'href'),
    rel: attribute(element, 'rel'),
    hreflang: attribute(element, 'hreflang'),
    text: element.textContent.trim(),
  }));
  const sources = all('[src]').map((element) => attribute(element, 'src'));
  const inputTypes = all('input').map((element) => attribute(element, 'type') || 'text');
  const formActions = all('[action], [formaction]').map((element) => element.outerHTML);
  const ids = all('[id]').map((element) => element.id);
  const headingIds = all('main :is(h2, h3, h4)[id]').map((element) => element.id);
  const code = all('code, kbd, samp').map((element) => element.textContent);
  const partLanguages = all('body [lang]').map((element) => attribute(element, 'lang'));
  for (const element of all('script, style, template')) element.remove();
  return {
    title: document.title,
    lang: document.documentElement.lang,
    text: document.body.textContent,
    ...{ links, sources, ids, headingIds, meta, inputTypes, formActions, code, partLanguages },
  };
}

/** `blank` is a page without a Content Security Policy, such as about:blank. */
export const readBuiltPage = async (
  blank: Page,
  file: string,
  html: string,
): Promise<BuiltPage> => ({
  file,
  ...(await blank.evaluate(describe, html)),
});
