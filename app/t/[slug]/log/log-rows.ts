import type { LogRow, LogRowTarget } from '@/components/log/log-row';
import type { LogEntry } from '@/lib/data/log';
import { type LogTarget, readLogTargets } from '@/lib/data/log-targets';
import type { ScopedTx } from '@/lib/data/scope';
import { logAddress, wholeLog } from '@/lib/domain/log/log-choice';
import { describeDeed, describeDetail, describeTarget } from '@/lib/text/describe-log';
import type { Language } from '@/lib/text/language';

type Shown = {
  /** The address of the tenant. */
  readonly home: string;
  readonly language: Language;
  /** Whether the reader may look for all that has been done with a thing. */
  readonly mayLook: boolean;
};

/** Entries of the log as rows in the reader's words. */
export async function logRows(tx: ScopedTx, entries: readonly LogEntry[], shown: Shown): Promise<LogRow[]> {
  const targets = await readLogTargets(tx, entries);
  return entries.map((entry) => logRow(entry, targets.get(entry.targetId ?? '') ?? null, shown));
}

function logRow(entry: LogEntry, target: LogTarget | null, shown: Shown): LogRow {
  const { id, at, by, systemReason, action, detail } = entry;
  const { caseNumber, ...rest } = detail;
  // The name of an audit and of what belongs to it says the case number.
  const isSaid = typeof caseNumber === 'string' && target?.name?.includes(caseNumber);
  return {
    id,
    at,
    by,
    systemReason,
    deed: describeDeed(action, shown.language),
    details: describeDetail(isSaid ? rest : detail, shown.language),
    target: targetOf(entry, target, shown),
  };
}

function targetOf(
  { targetType, targetId }: LogEntry,
  target: LogTarget | null,
  { home, language, mayLook }: Shown,
): LogRowTarget | null {
  const kind = describeTarget(targetType, language);
  if (kind === null || targetId === null) return null;
  return {
    kind,
    name: target?.name ?? null,
    href: target?.path ? `${home}/${target.path}` : null,
    allHref: mayLook ? logAddress(`${home}/log`, { ...wholeLog, target: targetId }) : null,
  };
}
