/** The languages of the interface. Swedish comes first: it is what people get who have not chosen. */
export const languages = ['sv', 'en'] as const;

export type Language = (typeof languages)[number];

/** The Swedish of the law and the forms is `sv-SE`; British English shares the order of day and month. */
export const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Tells a language apart from whatever a cookie or a header may hold. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
