/** What an entry of the log says beside who, what and on what: ids and codes, no case content. */
export type LogDetail = Readonly<Record<string, string | number | boolean | null>>;
