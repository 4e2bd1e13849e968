/** The languages of the interface. Swedish comes first: it is what people get who have not chosen. */
export const languages = ['sv', 'en'] as const;

export type Language = (typeof languages)[number];

/** The Swedish of the law and the forms is `sv-SE`; British English shares the order of day and month. */
export const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

/** The language that a cookie names, or Swedish when it names none of ours. */
export function languageOf(value: string | null | undefined): Language {
  return languages.find((language) => language === value) ?? 'sv';
}
