/** The script of an Astro component, which `astro-components.ts` makes a module. */
declare module '*.astro?script&lang.ts';
