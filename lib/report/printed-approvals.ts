import type { Approval } from '@/lib/data/approvals';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import type { Snapshot } from './snapshot';

/** Approvals as a report prints them, in the language that it is written in. */
export function printedApprovals(approvals: readonly Approval[], language: Language): Snapshot['approvals'] {
  const role = translator(language, 'role');
  return approvals.map((approval) => ({
    name: approval.name,
    role: role(approval.role),
    at: approval.at.toISOString(),
    method: approval.method,
    sha256: approval.sha256,
    step: approval.step,
  }));
}
