/** The dotted keys of one subject's texts: `reason.actionOverdue`. */
export type TextKey<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${TextKey<Texts[Key]>}`;
}[keyof Texts & string];

/** What a text's placeholders may be filled with. */
export type TextValues = Record<string, string | number>;
