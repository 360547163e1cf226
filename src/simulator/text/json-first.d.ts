/** `?first` leaves out texts that are needed later (`first-texts.ts`). */
declare module '*/exercises.json?first' {
  const texts: import('../../i18n/translate.ts').Words['exercises'];
  export default texts;
}

declare module '*/labels.json?first' {
  const texts: import('../../i18n/translate.ts').Words['labels'];
  export default texts;
}

declare module '*/path.json?first' {
  const texts: import('../../i18n/translate.ts').Words['path'];
  export default texts;
}

declare module '*/simulator.json?first' {
  const texts: import('../../i18n/translate.ts').Words['simulator'];
  export default texts;
}
