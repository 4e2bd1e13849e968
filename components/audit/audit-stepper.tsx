'use client';

import { Check } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { classNames } from '../ui/class-names';
import type { StationLink } from './station-links';

/** The way of an audit from planning to its end. On a small screen only the present station says its name. */
export function AuditStepper({ stations }: { stations: readonly StationLink[] }) {
  const t = useTranslations('audits.head');
  const path = usePathname();
  return (
    <ol aria-label={t('stations')} className="mt-4 flex gap-x-1 text-sm desktop:gap-x-0">
      {stations.map((station, index) => (
        <li
          key={station.name}
          aria-current={station.state === 'now' ? 'step' : undefined}
          className={classNames(
            'flex min-w-5 items-center gap-1.5 border-t-3 pt-1.5 desktop:min-w-0 desktop:flex-1 desktop:pr-2',
            station.state === 'ahead' ? 'border-line text-ink-3' : 'border-accent text-ink-2',
            station.state === 'now' ? 'grow font-bold text-ink' : 'basis-8',
          )}
        >
          <Station station={station} here={path === station.href} />
          {station.state === 'now' && (
            <span className="font-text text-ink-2 desktop:hidden">
              {t('position', { step: index + 1, count: stations.length })}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The link holds the mark too: where the name is hidden, the mark is what one hits and where the focus shows. */
function Station({ station: { name, state, href }, here }: { station: StationLink; here: boolean }) {
  const t = useTranslations('audits');
  const content = (
    <>
      {state === 'done' && <Check className="text-accent" />}
      {state === 'now' && <span aria-hidden="true" className="size-2.5 shrink-0 rounded-full bg-accent" />}
      <span className={state === 'now' ? undefined : 'sr-only desktop:not-sr-only'}>
        {t(`station.${name}`)}
        {state === 'done' && <span className="sr-only">, {t('head.done')}</span>}
      </span>
    </>
  );
  const style = 'inline-flex min-h-6 min-w-6 items-center gap-1.5';
  if (!href || here) return <span className={style}>{content}</span>;
  return (
    <Link href={href} className={classNames(style, 'text-inherit no-underline hover:underline')}>
      {content}
    </Link>
  );
}
