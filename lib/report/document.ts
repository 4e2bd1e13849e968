import { locales } from '@/lib/text/language';
import { appearanceOf } from './document/appearance';
import { decision } from './document/decision';
import { formParts } from './document/form-parts';
import { opening } from './document/opening';
import type { ReportDocument } from './document/report-document';
import { type ReportSource, reportSource } from './document/report-source';
import { cut } from './document/running';
import { sections } from './document/sections';
import type { Snapshot } from './snapshot';

/**
 * The report as a document, in the form's own order: what it is about, the parts of the form before its sections,
 * every section with answers and comments, and then what was decided and how to check it. Pure: it follows from
 * the snapshot alone.
 */
export function reportDocument(snapshot: Snapshot): ReportDocument {
  const source = reportSource(snapshot);
  const { t, language } = source;
  const { unit, tenant, caseNumber } = snapshot;
  return {
    language: locales[language],
    title: t('title', { unit: unit.name }),
    author: tenant.name,
    subject: t('subject', { caseNumber }),
    attachment: t('source'),
    blocks: [...opening(source), ...formParts(source), ...sections(source), ...decision(source)],
    appearance: appearanceOf(tenant),
    running: running(source),
    foot: {
      left: cut(t('foot', { unit: unit.name })),
      middle: t('code', { code: snapshot.verification.code }),
    },
    pageOf: (page, count) => t('page', { page: String(page), count: String(count) }),
  };
}

function running({ snapshot, t }: ReportSource): ReportDocument['running'] {
  const { tenant, unit, caseNumber, registryNumber, decisionDate } = snapshot;
  const number =
    registryNumber === null
      ? t('case', { caseNumber })
      : t('caseAndRegistry', { caseNumber, registryNumber });
  return { left: [cut(tenant.name), cut(unit.name)], right: [cut(number), decisionDate] };
}
