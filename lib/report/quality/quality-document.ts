import { restsOnData } from '@/lib/domain/quality-document/section';
import { locales } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { formatDayAndTime } from '@/lib/time/format';
import { appearanceOf } from '../document/appearance';
import { verification } from '../document/attested';
import { factTable } from '../document/opening';
import type { Block, ReportDocument } from '../document/report-document';
import { cut } from '../document/running';
import { heading, paragraph } from '../document/written';
import { storedHash } from '../stored-snapshot';
import { gatheredBlocks } from './gathered-blocks';
import type { QualitySnapshot } from './quality-snapshot';
import { richBlocks } from './rich-blocks';

type Text = ReturnType<typeof translator<'report'>>;

/**
 * A quality plan or quality report as a document: its sections in their order, each with its text and the data below it; then
 * who decided it and how to check it, or that it is a draft. Pure: it follows from the snapshot alone.
 */
export function qualityDocument(snapshot: QualitySnapshot): ReportDocument {
  const { language, title, subtitle, tenant, decision, year } = snapshot;
  const t = translator(language, 'report');
  const standing = decision?.decidedOn ?? t('quality.draft');
  return {
    language: locales[language],
    title,
    author: tenant.name,
    subject: t(`quality.subject.${snapshot.kind}`, { year: String(year) }),
    attachment: t('quality.source'),
    blocks: [
      heading(1, title),
      ...(subtitle === null
        ? []
        : [{ kind: 'paragraph', runs: [{ text: subtitle }], size: 'lead' } as const]),
      facts(snapshot, t),
      ...sectionBlocks(snapshot),
      ...decisionBlocks(snapshot, t),
    ],
    appearance: appearanceOf(tenant),
    running: { left: [cut(tenant.name), cut(subtitle ?? '')], right: [cut(title), standing] },
    foot: {
      left: cut(title),
      middle: decision ? t('code', { code: decision.verification.code }) : t('quality.draft'),
    },
    pageOf: (page, count) => t('page', { page: String(page), count: String(count) }),
  };
}

function facts({ year, reportVersion, decision, frozenAt }: QualitySnapshot, t: Text): Block {
  const written = t('quality.draftOf', { time: formatDayAndTime(new Date(frozenAt)) });
  const rows: [string, string | null][] = [
    [t('quality.year'), String(year)],
    [t('quality.decided'), decision ? decision.decidedOn : written],
    [t('quality.reference'), decision?.reference ?? null],
    [t('facts.version'), decision && reportVersion > 1 ? String(reportVersion) : null],
  ];
  return factTable(rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
}

function sectionBlocks({ sections, language }: QualitySnapshot): Block[] {
  const gathered = {
    tables: translator(language, 'qualityDocumentTables'),
    measuring: translator(language, 'measuring'),
    origins: translator(language, 'origin'),
  };
  const origin = translator(language, 'report');
  return sections.flatMap(({ heading: words, level, text, data, gathering }) => {
    const at = level + 1;
    const gatheredAt = gathering && formatDayAndTime(new Date(gathering.at));
    return [
      heading(at, words),
      ...richBlocks(text, at),
      ...(data === null ? [] : gatheredBlocks(data, gathering?.content ?? null, gathered)),
      ...(gatheredAt === null || data === null || !restsOnData(data)
        ? []
        : [small(origin('quality.gathered', { time: gatheredAt }))]),
    ];
  });
}

const small = (text: string): Block => ({
  kind: 'paragraph',
  runs: [{ text, tone: 'muted' }],
  size: 'small',
});

function decisionBlocks(snapshot: QualitySnapshot, t: Text): Block[] {
  const { decision, tenant } = snapshot;
  if (decision === null) return [];
  const { decidedOn, reference, recordedBy, recordedAt, method, verification: proof } = decision;
  const recorded = {
    name: recordedBy,
    time: formatDayAndTime(new Date(recordedAt)),
    method: t(`method.${method}`),
  };
  const decided =
    reference === null
      ? t('quality.decidedOn', { day: decidedOn })
      : t('quality.decidedAs', { day: decidedOn, reference });
  const content = [paragraph(decided, { strong: true }), small(t('quality.recorded', recorded))];
  const sealed = t('quality.sealed', { tenant: tenant.name });
  return [
    heading(2, t('quality.decision')),
    { kind: 'frame', content, qr: null },
    ...verification({ verification: proof }, storedHash(snapshot), sealed, t),
  ];
}
