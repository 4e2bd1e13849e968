import { plainDate } from '@/lib/domain/plain-date';
import type { Outcome } from '@/lib/domain/results/outcome';

let made = 0;

/** A decided audit as statistics see it, of which only what the test is about is said. */
export function outcome({
  heldOn = '2023-05-01',
  ...parts
}: Partial<Omit<Outcome, 'heldOn' | 'year'>> & { heldOn?: string }): Outcome {
  made += 1;
  return {
    auditId: `audit-${made}`,
    caseNumber: `2023-${String(made).padStart(4, '0')}`,
    year: Number(heldOn.slice(0, 4)),
    heldOn: plainDate(heldOn),
    unitId: 'unit',
    unitName: `Enhet ${parts.unitId ?? 'unit'}`,
    operatingForm: 'municipal',
    templateId: 'template',
    templateName: 'Mall',
    versionId: 'version-1',
    versionNumber: 1,
    share: { earned: 3000, possible: 4000 },
    threshold: 0.75,
    proposed: 'compliantAfterAction',
    chosen: 'compliantAfterAction',
    deficiencies: 1,
    ...parts,
  };
}
