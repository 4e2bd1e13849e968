/** What one look came to, in a sentence; unless all is well, also what to do. */
export type Finding = {
  readonly about: string;
  readonly state: 'ok' | 'warning' | 'error';
  readonly says: string;
  readonly todo?: string;
};

export const well = (about: string, says: string): Finding => ({ about, state: 'ok', says });

export const warning = (about: string, says: string, todo: string): Finding => ({
  about,
  state: 'warning',
  says,
  todo,
});

export const wrong = (about: string, says: string, todo: string): Finding => ({
  about,
  state: 'error',
  says,
  todo,
});

/** Why something could not be looked at, without what it would repeat of passwords. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const said = error.message.startsWith(code) ? error.message : `${code} ${error.message}`;
  return said.replace(/\/\/[^@\s]*@/g, '//…@').slice(0, 200);
};
