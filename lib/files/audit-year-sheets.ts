import type { UnitInYear } from '@/lib/domain/audit-year/audit-year';
import type { AuditorLoad } from '@/lib/domain/audit-year/auditor-load';
import type { PlacedAudit } from '@/lib/domain/audit-year/year-audit';
import { judgementCodes } from '@/lib/domain/judgement-code';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { reasonWords } from '@/lib/text/year-words';
import { monthNames } from '@/lib/time/format';
import { type Column, type Sheet, sheetOf } from './spreadsheet';

const narrow = 12;

/** A unit with one of its audits in the year; without one, the unit alone. */
type Row = { readonly unit: UnitInYear; readonly audit: PlacedAudit | null };

/** A year of audits as sheets: the units, one row for each audit, and how many visits the auditors have where that is known. */
export function auditYearSheets(
  units: readonly UnitInYear[],
  loads: readonly AuditorLoad[] | null,
  language: Language,
): Sheet[] {
  const t = translator(language, 'auditYear');
  const rows = units.flatMap((unit): Row[] =>
    unit.audits.length === 0 ? [{ unit, audit: null }] : unit.audits.map((audit) => ({ unit, audit })),
  );
  const visits = loads && [sheetOf(t('sheet.visits'), loadColumns(language), loads)];
  return [
    sheetOf(t('sheet.units'), [...unitColumns(language), ...auditColumns(language)], rows),
    ...(visits ?? []),
  ];
}

function unitColumns(language: Language): Column<Row>[] {
  const t = translator(language, 'auditYear');
  const alternativeOf = ({ unit: { last } }: Row) =>
    last?.judgement ? judgementCodes.indexOf(last.judgement) + 1 : null;
  return [
    { kind: 'text', header: t('sheet.unit'), width: 30, of: ({ unit }) => unit.name },
    { kind: 'number', header: t('sheet.lastYear'), width: narrow, of: ({ unit }) => unit.last?.year ?? null },
    {
      kind: 'text',
      header: t('sheet.lastTemplate'),
      width: 30,
      of: ({ unit }) => unit.last?.templateName ?? null,
    },
    { kind: 'number', header: t('sheet.lastAlternative'), width: narrow, of: alternativeOf },
    { kind: 'number', header: t('sheet.dueYear'), width: narrow, of: ({ unit }) => unit.dueYear },
    { kind: 'text', header: t('sheet.reason'), width: 30, of: ({ unit }) => reasonWords(unit.reason, t) },
  ];
}

function auditColumns(language: Language): Column<Row>[] {
  const t = translator(language, 'auditYear');
  const namesOf = ({ auditors }: PlacedAudit) => auditors.map(({ name }) => name).join(', ');
  return [
    { kind: 'text', header: t('sheet.standing'), width: 18, of: (row) => standingOf(row, language) },
    {
      kind: 'day',
      header: t('sheet.day'),
      width: narrow,
      of: ({ audit }) => audit?.outcome?.heldOn ?? audit?.visitDate ?? null,
    },
    { kind: 'text', header: t('sheet.auditors'), width: 30, of: ({ audit }) => audit && namesOf(audit) },
    {
      kind: 'text',
      header: t('sheet.template'),
      width: 30,
      of: ({ audit }) => audit?.templateName ?? null,
    },
    {
      kind: 'text',
      header: t('sheet.caseNumber'),
      width: narrow,
      of: ({ audit }) => audit?.caseNumber ?? null,
    },
  ];
}

function standingOf({ unit, audit }: Row, language: Language): string | null {
  const t = translator(language, 'auditYear');
  if (audit) return t(`standing.${audit.standing}`);
  if (unit.standing === 'missing') return t('notPlanned');
  return unit.standing === 'due' ? t('notDecided') : null;
}

function loadColumns(language: Language): Column<AuditorLoad>[] {
  const t = translator(language, 'auditYear');
  const months = monthNames(language, 'short').map(
    (header, month): Column<AuditorLoad> => ({
      kind: 'number',
      header,
      width: 6,
      of: ({ visits }) => visits[month] ?? 0,
    }),
  );
  return [
    { kind: 'text', header: t('sheet.auditor'), width: 30, of: ({ name }) => name },
    ...months,
    {
      kind: 'number',
      header: t('sheet.total'),
      width: narrow,
      of: ({ visits }) => visits.reduce((sum, one) => sum + one, 0),
    },
    { kind: 'number', header: t('sheet.undated'), width: narrow, of: ({ undated }) => undated },
  ];
}
