'use client';

import { Link2, Link2Off } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SelfCheckSummary } from '@/lib/domain/risk/risk';
import type { SelfCheckAbsence } from '@/lib/domain/risk/risk-level';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { RiskCommands, RiskFailure } from './risk-commands';
import { RiskProblem } from './risk-problem';

type RiskSelfChecksProps = {
  riskId: string;
  selfChecks: readonly SelfCheckSummary[];
  /** What is said while there are none. */
  withoutSelfCheck: SelfCheckAbsence;
  /** Those that watch no risk, for whoever may link them. */
  available: readonly SelfCheckSummary[];
  /** The address of the register. */
  href: string;
  /** Null for those who read. */
  link: RiskCommands['linkSelfCheck'] | null;
};

/** The self-checks that watch a risk, or that there are none, and those that could. */
export function RiskSelfChecks(props: RiskSelfChecksProps) {
  const { riskId, selfChecks, withoutSelfCheck, available, href, link } = props;
  const t = useTranslations('risks.one');
  const { run, busy, failure } = useServerAction<RiskFailure>();
  const put = (selfCheckId: string, linked: boolean) =>
    link && run(() => link({ riskId, selfCheckId, linked }));
  return (
    <div className="grid gap-3">
      <RiskProblem failure={failure} />
      {selfChecks.length === 0 ? (
        <Notice tone="warning" title={t(withoutSelfCheck)}>
          {withoutSelfCheck === 'missing' && t('missingText')}
        </Notice>
      ) : (
        <ul>
          {selfChecks.map((one) => (
            <SelfCheckRow key={one.id} selfCheck={one} href={href}>
              {link && (
                <Button
                  variant="quiet"
                  busy={busy}
                  aria-label={t('unlinkNamed', { title: one.title })}
                  onClick={() => put(one.id, false)}
                >
                  <Link2Off />
                  {t('unlink')}
                </Button>
              )}
            </SelfCheckRow>
          ))}
        </ul>
      )}
      {link && available.length > 0 && (
        <section
          aria-label={t('available')}
          className="rounded-sm border border-dashed border-line-strong p-3"
        >
          <p className="text-xs text-ink-2">{t('available')}</p>
          <ul>
            {available.map((one) => (
              <SelfCheckRow key={one.id} selfCheck={one} href={href}>
                <Button
                  busy={busy}
                  aria-label={t('linkNamed', { title: one.title })}
                  onClick={() => put(one.id, true)}
                >
                  <Link2 />
                  {t('link')}
                </Button>
              </SelfCheckRow>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type SelfCheckRowProps = { selfCheck: SelfCheckSummary; href: string; children: ReactNode };

function SelfCheckRow({ selfCheck: { id, title, last }, href, children }: SelfCheckRowProps) {
  const t = useTranslations('risks.selfChecks');
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-2 first:border-t-0">
      <span className="min-w-0">
        <Link href={`${href}/self-checks/${id}`}>{title}</Link>
        <span className="block text-xs text-ink-2">
          {last === null
            ? t('notYet')
            : t('lastOf', { day: last.checkedOn, outcome: last.satisfactory ? 'yes' : 'no' })}
        </span>
      </span>
      {children}
    </li>
  );
}
