const codes = ['refused', 'unreachable', 'noAddress'] as const;

/** `reply` is the mail server's own number, or `none`. */
export type MailProblemShown = { readonly code: (typeof codes)[number]; readonly reply: string };

/** Why a mail was not sent, as it is stored: a code, and the mail server's number where it gave one. */
export function readMailProblem(stored: string): MailProblemShown | null {
  const [word, reply = 'none'] = stored.split(' ');
  const code = codes.find((known) => known === word);
  return code ? { code, reply } : null;
}
