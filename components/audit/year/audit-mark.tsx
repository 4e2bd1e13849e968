import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { initialsOf } from '@/lib/domain/audit-year/auditor-load';
import type { AuditStanding, PlacedAudit } from '@/lib/domain/audit-year/year-audit';

const icons = { decided: CircleCheck, running: CircleDot, planned: Circle } as const;
const tints: Record<AuditStanding, string> = {
  decided: 'text-fulfilled',
  running: 'text-accent',
  planned: 'text-accent',
};
const standings = ['decided', 'running', 'planned'] as const satisfies readonly AuditStanding[];

export function StandingIcon({ standing }: { standing: AuditStanding }) {
  const Icon = icons[standing];
  return <Icon className={tints[standing]} />;
}

type AuditMarkProps = {
  audit: PlacedAudit;
  unitName: string;
  /** The page of an audit, before its id. */
  auditsHref: string;
};

/** An audit in its month: where it stands as an icon, and who makes it by two letters; in full for those who listen. */
export function AuditMark({ audit, unitName, auditsHref }: AuditMarkProps) {
  const words = useMarkWords(audit, unitName);
  return (
    <Link
      href={`${auditsHref}/${audit.id}`}
      prefetch={false}
      aria-label={words}
      title={words}
      className="grid min-h-10 content-center justify-items-center text-ink-2 no-underline hover:bg-accent-soft hover:text-ink"
    >
      <StandingIcon standing={audit.standing} />
      <span className="text-xs leading-tight">
        {audit.auditors.map(({ name }) => initialsOf(name)).join(' ')}
      </span>
    </Link>
  );
}

/** The same in words, where there is room for them. */
export function AuditInWords({ audit, unitName, auditsHref }: AuditMarkProps) {
  const t = useTranslations('auditYear');
  const day = audit.outcome?.heldOn ?? audit.visitDate;
  return (
    <span className="flex flex-wrap items-center gap-x-1.5">
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
        <StandingIcon standing={audit.standing} />
        <Link
          href={`${auditsHref}/${audit.id}`}
          prefetch={false}
          aria-label={useMarkWords(audit, unitName)}
          className="inline-block py-0.5 text-ink decoration-line-strong hover:text-accent"
        >
          {t(`standing.${audit.standing}`)} {day ? <time>{day}</time> : t('noDay')}
        </Link>
      </span>
      <span className="text-ink-2">
        {audit.auditors.map(({ name }) => name).join(', ') || t('noAuditors')}
      </span>
    </span>
  );
}

function useMarkWords({ standing, outcome, visitDate, auditors }: PlacedAudit, unit: string): string {
  const t = useTranslations('auditYear');
  return t('mark', {
    unit,
    standing,
    day: outcome?.heldOn ?? visitDate ?? t('noDay'),
    auditors: auditors.map(({ name }) => name).join(', ') || t('noAuditors'),
  });
}

/** What the icons of the calendar mean. */
export function StandingLegend() {
  const t = useTranslations('auditYear.standing');
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {standings.map((standing) => (
        <li key={standing} className="inline-flex items-center gap-1.5">
          <StandingIcon standing={standing} />
          {t(standing)}
        </li>
      ))}
    </ul>
  );
}
