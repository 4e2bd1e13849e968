import { GitMerge, type LucideIcon, Split } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { UnitEvent } from '@/lib/domain/unit/unit-event';

/** Something in the history of a unit: what was written of it then, or what its days and audits say by themselves. */
export type HistoryEntry =
  | UnitEvent
  | { readonly kind: 'started' | 'willStart' }
  | { readonly kind: 'followed'; readonly from: readonly string[] }
  | { readonly kind: 'firstAudit'; readonly predecessors: number };

export type UnitHistoryRow = { readonly key: string; readonly day: string; readonly entry: HistoryEntry };

/** What has become of a unit, in sentences, the earliest first. */
export function UnitHistory({ rows }: { rows: readonly UnitHistoryRow[] }) {
  return (
    <ol className="ml-1.5 border-l-2 border-line-strong">
      {rows.map(({ key, day, entry }) => (
        <li
          key={key}
          className="relative grid gap-x-4 py-1.5 pl-5 text-sm before:absolute before:top-3 before:-left-1.5 before:size-2.5 before:rounded-full before:border-2 before:border-sheet before:bg-ink-3 tablet:grid-cols-facts"
        >
          <time dateTime={day} className="text-ink-2 tabular-nums">
            {day}
          </time>
          <p className="text-base leading-ui">
            <Sentence entry={entry} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function iconOf(entry: HistoryEntry): LucideIcon | null {
  if (entry.kind !== 'tookOver' && entry.kind !== 'passedOn') return null;
  return entry.how === 'merge' ? GitMerge : Split;
}

function Sentence({ entry }: { entry: HistoryEntry }) {
  const Icon = iconOf(entry);
  const words = useSentence();
  return (
    <>
      {Icon && <Icon className="mr-1.5 inline text-accent" />}
      {words(entry)}
    </>
  );
}

function useSentence(): (entry: HistoryEntry) => string {
  const t = useTranslations('units.history');
  const listed = (names: readonly string[]) => joined(names, t('and'));
  return (entry) => {
    switch (entry.kind) {
      case 'started':
      case 'willStart':
      case 'ended':
        return t(entry.kind);
      case 'renamed':
      case 'newProvider':
        return t(entry.kind, { before: entry.before, after: entry.after });
      case 'newParent':
        return t('newParent', { before: entry.before ?? t('top'), after: entry.after ?? t('top') });
      case 'reopened':
        return t('reopened', { lastDay: entry.lastDay });
      case 'followed':
        return t('tookOver', { from: listed(entry.from) });
      case 'firstAudit':
        return t('firstAudit', { predecessors: entry.predecessors });
      case 'tookOver': {
        const { audits, actions } = entry;
        const key = entry.how === 'merge' ? 'tookOverMerge' : 'tookOverSplit';
        return t(key, { from: listed(entry.from), audits, actions });
      }
      case 'passedOn':
        return t(entry.how === 'merge' ? 'passedOnMerge' : 'passedOnSplit', { to: listed(entry.to) });
    }
  };
}

/** Names in a sentence: *Norr*, *Norr och Söder*, *Norr, Söder och Öster*. */
function joined(names: readonly string[], and: string): string {
  const [last = '', ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} ${and} ${last}`;
}
