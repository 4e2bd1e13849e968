import type { CorrectionFailure } from '@/lib/device/correct-history';

/** What a server action that takes words out answers. */
export type CorrectionOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: { readonly code: string } };

/** Why nothing was taken out, in the form's own words; null when it was. No answer at all counts as `failed`. */
export function failureOf(outcome: CorrectionOutcome | null): CorrectionFailure | null {
  if (outcome === null) return 'failed';
  if (outcome.ok) return null;
  const { code } = outcome.error;
  if (code === 'still-there' || code === 'not-there') return code;
  return code === 'invalid' ? 'malformed' : 'failed';
}
