'use client';

import { Check } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { classNames } from '../ui/class-names';
import type { StationLink } from './station-links';

/**
 * The way of an audit from planning to its end. On a small screen a bar shows how far it has come, and only the
 * stations that it has reached say their names.
 */
export function AuditStepper({ stations }: { stations: readonly StationLink[] }) {
  const t = useTranslations('audits.head');
  const path = usePathname();
  return (
    <div className="mt-4">
      <Bar stations={stations} />
      <ol
        aria-label={t('stations')}
        className="flex flex-wrap gap-x-4 gap-y-1 pt-1.5 text-sm desktop:flex-nowrap desktop:gap-x-0 desktop:pt-0"
      >
        {stations.map((station, index) => (
          <li
            key={station.name}
            aria-current={station.state === 'now' ? 'step' : undefined}
            className={classNames(
              'flex items-center gap-1.5 desktop:min-w-0 desktop:flex-1 desktop:border-t-3 desktop:pt-1.5 desktop:pr-2',
              edgeOf(station),
              colourOf[station.state],
            )}
          >
            <Station station={station} here={path === station.href} />
            {station.state === 'now' && (
              <span className="font-text whitespace-nowrap text-ink-2 desktop:hidden">
                {t('position', { step: index + 1, count: stations.length })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

const colourOf = {
  done: 'text-ink-2',
  now: 'font-bold text-ink',
  ahead: 'text-ink-3 max-desktop:sr-only',
} as const satisfies Record<StationLink['state'], string>;

const edgeOf = ({ state }: StationLink): string => (state === 'ahead' ? 'border-line' : 'border-accent');

function Bar({ stations }: { stations: readonly StationLink[] }) {
  return (
    <div aria-hidden="true" className="flex gap-x-1 desktop:hidden">
      {stations.map((station) => (
        <span key={station.name} className={classNames('flex-1 border-t-3', edgeOf(station))} />
      ))}
    </div>
  );
}

function Station({ station: { name, state, href }, here }: { station: StationLink; here: boolean }) {
  const t = useTranslations('audits');
  const content = (
    <>
      {state === 'done' && <Check className="text-accent" />}
      {state === 'now' && <span aria-hidden="true" className="size-2.5 shrink-0 rounded-full bg-accent" />}
      <span>
        {t(`station.${name}`)}
        {state === 'done' && <span className="sr-only">, {t('head.done')}</span>}
      </span>
    </>
  );
  const style = 'inline-flex min-h-6 min-w-6 items-center gap-1.5';
  if (!href || here) return <span className={style}>{content}</span>;
  return (
    <Link
      href={href}
      className={classNames(
        style,
        'text-inherit decoration-line-strong desktop:no-underline desktop:hover:underline',
      )}
    >
      {content}
    </Link>
  );
}
