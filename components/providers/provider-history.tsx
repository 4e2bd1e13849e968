import { useTranslations } from 'next-intl';
import type { OperatingFormName } from '../units/unit-row';

/** What happened to one of the providers, in the words that held then. */
export type ProviderHistoryRow = {
  readonly id: string;
  readonly day: string;
  readonly event:
    | { readonly kind: 'renamed'; readonly before: string; readonly after: string }
    | {
        readonly kind: 'newForm';
        readonly name: string;
        readonly before: OperatingFormName;
        readonly after: OperatingFormName;
      };
};

/** What the providers were called and how they were run before, the newest first. */
export function ProviderHistory({ rows }: { rows: readonly ProviderHistoryRow[] }) {
  const t = useTranslations('units.providers.history');
  const forms = useTranslations('units.operatingForm');
  return (
    <ol className="text-sm">
      {rows.map(({ id, day, event }) => (
        <li
          key={id}
          className="grid gap-x-4 border-t border-line py-2 first:border-t-0 tablet:grid-cols-facts"
        >
          <time dateTime={day} className="text-ink-2 tabular-nums">
            {day}
          </time>
          <span>
            {event.kind === 'renamed'
              ? t('renamed', { before: event.before, after: event.after })
              : t('newForm', { name: event.name, before: forms(event.before), after: forms(event.after) })}
          </span>
        </li>
      ))}
    </ol>
  );
}
