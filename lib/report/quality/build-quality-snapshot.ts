import type { QualityDocument } from '@/lib/domain/quality-document/quality-document';
import type { TenantInReport } from '../tenant-in-report';
import type { QualitySnapshot } from './quality-snapshot';

type Printed = Pick<QualitySnapshot, 'reportVersion' | 'decision'> & {
  readonly tenant: TenantInReport;
  readonly at: Date;
};

/** A document as its report says it: with the decision, or as a draft without. */
export function buildQualitySnapshot(
  { kind, language, year, title, subtitle, sections }: QualityDocument,
  { at, ...printed }: Printed,
): QualitySnapshot {
  return {
    format: 1,
    kind,
    ...printed,
    frozenAt: at.toISOString(),
    language,
    year,
    title,
    subtitle,
    sections: sections.map(({ heading, level, text, data, gathering }) => ({
      heading,
      level,
      text,
      data,
      gathering,
    })),
  };
}
