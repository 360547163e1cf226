/** The languages of the site. A language is a row here, a folder in content/docs and content/ui. */
export const LOCALES = ['en', 'ja'] as const;

export type Locale = (typeof LOCALES)[number];

export const isLocale = (tag: string): tag is Locale => LOCALES.some((locale) => locale === tag);

/** What a language calls itself, and its form in Open Graph. */
export const LANGUAGE: Record<Locale, { readonly name: string; readonly openGraph: string }> = {
  en: { name: 'English', openGraph: 'en_US' },
  ja: { name: '日本語', openGraph: 'ja_JP' },
};

export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'ja' : 'en');
