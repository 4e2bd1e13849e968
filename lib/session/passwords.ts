import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id as OWASP's password storage cheat sheet has it: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2ID);

/** The hash of a password that nobody knows. */
let nobodys: Promise<string> | undefined;

/**
 * Whether a password is the one behind a hash. Without a hash the answer is no, after the same work: an unknown
 * address must take as long as a wrong password.
 */
export async function passwordIsRight(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(randomUUID());
  const right = await verify(passwordHash ?? (await nobodys), password);
  return right && passwordHash !== null;
}
