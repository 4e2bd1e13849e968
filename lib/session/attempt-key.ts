import { createHash } from 'node:crypto';

/** What attempts of one kind are counted under: the address or account that they come from, or are made for, is not kept. */
export const attemptKey = (kind: string, value: string): string =>
  `${kind}:${createHash('sha256').update(value).digest('base64url')}`;
