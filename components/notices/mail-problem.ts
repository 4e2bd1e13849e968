const codes = ['refused', 'unreachable', 'noAddress', 'linkExpired'] as const;

/** `reply` is the mail server's own number (RFC 5321, 4.2), or null where it gave none. */
export type MailProblemShown = { readonly code: (typeof codes)[number]; readonly reply: string | null };

/** Why a mail was not sent, as it is stored: a code, and the mail server's number where it gave one. */
export function readMailProblem(stored: string): MailProblemShown | null {
  const [word, reply = null] = stored.split(' ');
  const code = codes.find((known) => known === word);
  return code ? { code, reply } : null;
}
