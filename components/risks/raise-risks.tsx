'use client';

import { ShieldAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Paper, PaperSection } from '../ui/paper';
import type { RiskFailure, RiskOutcome } from './risk-commands';
import { RiskProblem } from './risk-problem';

type RaiseRisksProps = {
  /** What the audit found lacking, and the risk that has been raised from it. */
  deficiencies: readonly { readonly item: string; readonly name: string; readonly riskId: string | null }[];
  raise: (item: string) => Promise<RiskOutcome>;
  /** The address of the register. */
  href: string;
};

/** Each deficiency of a decided audit, to be raised as a risk by one tap; then the way to it. */
export function RaiseRisks({ deficiencies, raise, href }: RaiseRisksProps) {
  const t = useTranslations('risks.raise');
  const { run, busy, failure } = useServerAction<RiskFailure>();
  return (
    <Paper className="mt-5 print:hidden">
      <PaperSection title={t('title')}>
        <p className="mb-3 max-w-measure text-sm text-ink-2">{t('text')}</p>
        <RiskProblem failure={failure} />
        <ul>
          {deficiencies.map(({ item, name, riskId }) => (
            <li
              key={item}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-2"
            >
              <span className="min-w-0">{name}</span>
              {riskId === null ? (
                <Button
                  busy={busy}
                  aria-label={t('raiseNamed', { name })}
                  onClick={() => run(() => raise(item))}
                >
                  <ShieldAlert />
                  {t('raise')}
                </Button>
              ) : (
                <Link href={`${href}/${riskId}`} aria-label={t('openNamed', { name })}>
                  {t('open')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </PaperSection>
    </Paper>
  );
}
