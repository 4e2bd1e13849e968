import type { LogEntry } from '@/lib/data/log';
import type { LogTarget } from '@/lib/data/log-targets';
import { describeDeed, describeDetail, describeTarget } from '@/lib/text/describe-log';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { formatDayAndTime } from '@/lib/time/format';
import { type Column, type Sheet, sheetOf } from './spreadsheet';

/** The log as a sheet, one row an entry in the order given, with its number and hash in the chain. */
export function logSheets(
  entries: readonly LogEntry[],
  targets: ReadonlyMap<string, LogTarget>,
  language: Language,
): Sheet[] {
  const t = translator(language, 'log');
  const nameOf = ({ targetId }: LogEntry): string | null => targets.get(targetId ?? '')?.name ?? null;
  const columns: Column<LogEntry>[] = [
    { kind: 'number', header: t('sheet.number'), width: 10, of: ({ seq }) => seq },
    { kind: 'text', header: t('when'), width: 18, of: ({ at }) => formatDayAndTime(at) },
    { kind: 'text', header: t('who'), width: 28, of: ({ by }) => by ?? t('system') },
    { kind: 'text', header: t('what'), width: 44, of: ({ action }) => describeDeed(action, language) },
    {
      kind: 'text',
      header: t('sheet.target'),
      width: 16,
      of: ({ targetType }) => describeTarget(targetType, language) ?? targetType,
    },
    { kind: 'text', header: t('sheet.name'), width: 28, of: nameOf },
    {
      kind: 'text',
      header: t('sheet.detail'),
      width: 40,
      of: ({ detail, systemReason }) =>
        [...describeDetail(detail, language), ...(systemReason ? [systemReason] : [])].join('; '),
    },
    { kind: 'text', header: t('sheet.targetId'), width: 38, of: ({ targetId }) => targetId },
    { kind: 'text', header: t('sheet.hash'), width: 66, of: ({ hash }) => hash },
  ];
  return [sheetOf(t('title'), columns, entries)];
}
