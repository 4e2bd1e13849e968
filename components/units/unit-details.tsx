import { ClipboardList, EyeOff } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AuditList } from '../audit/audit-list';
import type { AuditRow } from '../audit/audit-row';
import { EmptyState } from '../ui/empty-state';
import { Fact, Facts } from '../ui/facts';
import { LinkButton } from '../ui/link-button';
import { Page } from '../ui/page';
import { PageHeader } from '../ui/page-header';
import { Paper, PaperSection } from '../ui/paper';
import { Managers } from './managers';
import { UnitHistory, type UnitHistoryRow } from './unit-history';
import type { UnitRow } from './unit-row';
import { Validity } from './validity';

type UnitReference = { id: string; name: string; href: string };

type UnitDetailsProps = {
  unit: Omit<UnitRow, 'href' | 'parentId'> & {
    parent: UnitReference | null;
    predecessors: readonly UnitReference[];
    successors: readonly UnitReference[];
    address: string | null;
    phone: string | null;
    email: string | null;
  };
  /** What has become of it, the earliest first. */
  history: readonly UnitHistoryRow[];
  /** What the person may do with it. */
  verbs?: ReactNode;
  unitsHref: string;
  audits: {
    /** Those in the person's reach, the newest first. */
    rows: readonly AuditRow[];
    /** Where one is planned, for those who may and while the unit exists. */
    planHref: string | null;
    /** Whether the person sees only what has been decided. */
    onlyDecided: boolean;
  };
};

/** The page of one unit: what is known of it, and its audits. */
export function UnitDetails({ unit, history, verbs, unitsHref, audits }: UnitDetailsProps) {
  const t = useTranslations('units');
  return (
    <Page>
      <PageHeader
        title={unit.name}
        lede={`${unit.providerName}, ${t(`operatingForm.${unit.operatingForm}`)}`}
        action={<Link href={unitsHref}>{t('details.back')}</Link>}
      />
      <Paper>
        <PaperSection title={t('details.basics')} aside={verbs}>
          <Facts>
            <Belonging unit={unit} />
            <Contact unit={unit} />
          </Facts>
        </PaperSection>
        <Audits audits={audits} />
        <PaperSection title={t('details.history')}>
          <UnitHistory rows={history} />
        </PaperSection>
      </Paper>
    </Page>
  );
}

function Audits({ audits: { rows, planHref, onlyDecided } }: Pick<UnitDetailsProps, 'audits'>) {
  const t = useTranslations('units.details');
  const plan = planHref && <LinkButton href={planHref}>{t('plan')}</LinkButton>;
  return (
    <PaperSection title={t('audits')} aside={rows.length > 0 && plan}>
      {rows.length > 0 ? (
        <AuditList audits={rows} />
      ) : (
        <EmptyState icon={ClipboardList} title={t('noAudits')} action={plan}>
          {onlyDecided ? t('noAuditsForReader') : t('noAuditsText')}
        </EmptyState>
      )}
    </PaperSection>
  );
}

type PartProps = Pick<UnitDetailsProps, 'unit'>;

function Belonging({ unit }: PartProps) {
  const t = useTranslations('units');
  return (
    <>
      <Fact term={t('details.valid')}>
        <Validity unit={unit} />
      </Fact>
      <Fact term={t('details.managers')}>
        <Managers names={unit.managers} />
      </Fact>
      {unit.parent && (
        <Fact term={t('details.parent')}>
          <Link href={unit.parent.href}>{unit.parent.name}</Link>
        </Fact>
      )}
      <Line term={t('details.predecessors')} units={unit.predecessors} />
      <Line term={t('details.successors')} units={unit.successors} />
    </>
  );
}

/** Those before or after it; nothing where there are none. */
function Line({ term, units }: { term: string; units: readonly UnitReference[] }) {
  if (units.length === 0) return null;
  return (
    <Fact term={term}>
      <ul>
        {units.map(({ id, name, href }) => (
          <li key={id}>
            <Link href={href} className="inline-block py-1">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function Contact({ unit }: PartProps) {
  const t = useTranslations('units.details');
  return (
    <>
      <Fact term={t('address')}>
        <OrMissing>{unit.address}</OrMissing>
        {unit.addressProtected && (
          <p className="text-sm text-ink-2">
            <EyeOff className="mr-1 inline" />
            {t('addressProtected')}
          </p>
        )}
      </Fact>
      <Fact term={t('phone')}>
        <OrMissing>{unit.phone}</OrMissing>
      </Fact>
      <Fact term={t('email')}>
        <OrMissing>{unit.email && <a href={`mailto:${unit.email}`}>{unit.email}</a>}</OrMissing>
      </Fact>
    </>
  );
}

function OrMissing({ children }: { children: ReactNode }) {
  const t = useTranslations('units.details');
  return children || <span className="text-ink-3">{t('missing')}</span>;
}
