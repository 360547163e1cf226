/** The languages of the site. Each has a row here and a folder in content/docs and content/ui. */
export const LOCALES = ['en', 'ja'] as const;

export type Locale = (typeof LOCALES)[number];

/** Whether a text is exactly the tag of a language of the site; `en-US` is not. */
export const isLocale = (tag: string): tag is Locale => LOCALES.some((locale) => locale === tag);

/** The language's name in that language, and its locale for Open Graph. */
export const LANGUAGE: Record<Locale, { readonly name: string; readonly openGraph: string }> = {
  en: { name: 'English', openGraph: 'en_US' },
  ja: { name: '日本語', openGraph: 'ja_JP' },
};

/** The language that a reader can switch to. */
export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'ja' : 'en');
