import { commonWords } from './common-passwords';

/** Limits of a password, in signs (NIST SP 800-63B, OWASP ASVS 5.0 V6.2: length, and no rules of composition). */
export const passwordLimits = { least: 12, most: 200 } as const;

export type PasswordProblem = 'too-short' | 'too-long' | 'is-address' | 'is-organisation' | 'common';

/** What whoever guesses would try first for this very person. */
export type PasswordSurroundings = {
  readonly email: string;
  /** The names of the organisations that the person belongs to, as far as they are known. */
  readonly organisations: readonly string[];
};

/**
 * Why a password will not do, or null when it will. It is taken as it is written: nothing is cut off or trimmed.
 * Guessable are the address, the organisation's name and common words, also with figures and marks around them.
 */
export function passwordProblem(
  password: string,
  { email, organisations }: PasswordSurroundings,
): PasswordProblem | null {
  const length = [...password].length;
  if (length < passwordLimits.least) return 'too-short';
  if (length > passwordLimits.most) return 'too-long';
  const core = coreOf(password);
  const [person = ''] = email.split('@');
  if ([coreOf(email), coreOf(person)].includes(core) && core !== '') return 'is-address';
  if (organisations.some((name) => coreOf(name) === core)) return 'is-organisation';
  return isCommon(password, core) ? 'common' : null;
}

/** The letters alone: `Sommaren-2026!` is `sommaren`. */
const coreOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '');

const common = new Set(commonWords);

function isCommon(password: string, core: string): boolean {
  if (new Set(password.toLowerCase()).size < 5) return true;
  if (core === '') return isRun(password.replaceAll(/\D/g, ''));
  return common.has(core) || isRepeated(core);
}

const rows = ['0123456789', '1234567890', '9876543210', '0987654321'];

/** Figures alone, as they stand on the keyboard: `1234567890123`. */
const isRun = (figures: string): boolean =>
  rows.some((row) => row.repeat(Math.ceil(figures.length / row.length) + 1).includes(figures));

/** A common word several times over: `hejhejhejhej`, `passwordpassword`. */
function isRepeated(core: string): boolean {
  return commonWords.some(
    (word) => core.length % word.length === 0 && word.repeat(core.length / word.length) === core,
  );
}
