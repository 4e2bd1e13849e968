import { headers } from 'next/headers';
import { getVerifiedReport, takeVerification, type VerifiedReport } from '@/lib/data/report-verification';
import { fail, ok, type Result } from '@/lib/domain/result';
import { attemptKey } from './attempt-key';
import { callerAddress } from './caller-address';

export type VerifyFailure =
  | { readonly code: 'unknown' }
  | { readonly code: 'slow-down'; readonly seconds: number };

/** A code as people type it: in groups, in small letters, with hyphens. */
const codeFrom = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z2-7]/g, '');

/** What anyone may know of the report that a code names. Whoever asks often must wait, as at signing in. */
export async function verifyReport(typed: string): Promise<Result<VerifiedReport, VerifyFailure>> {
  const address = callerAddress(await headers());
  const seconds = await takeVerification(attemptKey('verify', address));
  if (seconds > 0) return fail({ code: 'slow-down', seconds });
  const code = codeFrom(typed.slice(0, 100));
  const report = code.length === 26 ? await getVerifiedReport(code) : null;
  return report ? ok(report) : fail({ code: 'unknown' });
}
