'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { type JudgementCode, judgementCodes } from '@/lib/domain/judgement-code';
import type { ChangedAudit, Simulation } from '@/lib/domain/template/simulation';
import { explainReasons } from '@/lib/text/explain-judgement';

/** The alternatives are called by their number on the form, 1 is the best. */
export const alternativeNumber = (code: JudgementCode): string => String(judgementCodes.indexOf(code) + 1);

type Simulated = Extract<Simulation, { kind: 'simulated' }>;

/** The audits that would have got another judgement, each with why. */
export function ChangedAudits({ simulation, auditsHref }: { simulation: Simulated; auditsHref: string }) {
  const t = useTranslations('simulation');
  const { changed, steps, names } = simulation;
  const left = steps.reduce((sum, { count }) => sum + count, 0) - changed.length;
  return (
    <details>
      <summary className="cursor-pointer font-medium">{t('list')}</summary>
      <ul className="mt-1">
        {changed.map((audit) => (
          <Changed key={audit.auditId} audit={audit} names={names} href={`${auditsHref}/${audit.auditId}`} />
        ))}
      </ul>
      {left > 0 && <p className="mt-1 text-ink-2">{t('more', { count: left })}</p>}
    </details>
  );
}

/** How many items are named of those that are judged otherwise. */
const namedItems = 5;

type ChangedProps = { audit: ChangedAudit; names: Simulated['names']; href: string };

function Changed({ audit, names, href }: ChangedProps) {
  const t = useTranslations('simulation');
  const judgement = useTranslations('judgement');
  const locale = useLocale();
  const { unitName, caseNumber, from, to, isPreliminary, judged, arose, items } = audit;
  const nameOf = (key: string): string => names[key] ?? key;
  const reasons = explainReasons(judged, arose, { t: judgement, locale, nameOf });
  return (
    <li className="border-t border-line py-2">
      <p>
        <Link href={href} className="font-medium">
          {unitName}
        </Link>{' '}
        <span className="text-ink-2">{caseNumber}</span>
      </p>
      <p className="tabular-nums">
        {t('fromTo', { from: alternativeNumber(from), to: alternativeNumber(to) })}
        {isPreliminary && `, ${t('isPreliminary')}`}
      </p>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <ul className="text-ink-2">
        {items.slice(0, namedItems).map(({ key, changes }) => (
          <li key={key}>{`${nameOf(key)}: ${changes.map((change) => t(`change.${change}`)).join(', ')}`}</li>
        ))}
        {items.length > namedItems && <li>{t('more', { count: items.length - namedItems })}</li>}
      </ul>
    </li>
  );
}
