import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { EventView, RemedyView } from './remedy-view';

type HistoryProps = { events: readonly EventView[]; inForce: RemedyView['inForce'] };

/** What has happened to the action, the newest first, down to the day that it came into force. */
export function History({ events, inForce }: HistoryProps) {
  const t = useTranslations('remedy.history');
  return (
    <ol className="text-sm">
      {events.toReversed().map((event) => (
        <Line key={event.id} at={event.at} shownAt={event.shownAt}>
          <Told event={event} />
        </Line>
      ))}
      {inForce && (
        <Line at={inForce.on} shownAt={inForce.on}>
          {t(inForce.how)}
        </Line>
      )}
    </ol>
  );
}

function Line({ at, shownAt, children }: { at: string; shownAt: string; children: ReactNode }) {
  return (
    <li className="grid gap-x-6 border-t border-line py-2 tablet:grid-cols-said">
      <time dateTime={at} className="text-ink-2 tabular-nums">
        {shownAt}
      </time>
      <span>{children}</span>
    </li>
  );
}

function Told({ event: { kind, name, details } }: { event: EventView }) {
  const t = useTranslations('remedy');
  const { remediedOn: day, method, deadline } = details;
  return t(`history.${kind}`, {
    name,
    day: day ?? '',
    method: method ? t(`method.${method}`) : '',
    words: deadline?.words ?? '',
  });
}
