import { ShieldAlert } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RegisterDesk } from '@/components/risks/register-desk';
import { RiskFilter } from '@/components/risks/risk-filter';
import { RiskMatrix } from '@/components/risks/risk-matrix';
import { RiskTable } from '@/components/risks/risk-table';
import { SelfCheckTable } from '@/components/risks/self-check-table';
import { UnplacedRisks } from '@/components/risks/unplaced-risks';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { getRiskScale, listRisks } from '@/lib/data/risks';
import type { ScopedTx } from '@/lib/data/scope';
import { listSelfChecks } from '@/lib/data/self-checks';
import { listUnits } from '@/lib/data/units';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import type { RiskSummary, SelfCheckSummary } from '@/lib/domain/risk/risk';
import {
  areasOf,
  chosenRisks,
  isInGroup,
  type RiskChoice,
  riskAddress,
  riskChoiceSchema,
} from '@/lib/domain/risk/risk-choice';
import type { RiskScale } from '@/lib/domain/risk/risk-level';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { riskCommandsOf } from './risk-commands-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('risks'))('title') };
}

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Register = {
  readonly risks: readonly RiskSummary[];
  readonly selfChecks: readonly SelfCheckSummary[];
  readonly scale: RiskScale;
};

const readRegister = async (tx: ScopedTx): Promise<Register> => ({
  risks: await listRisks(tx),
  selfChecks: await listSelfChecks(tx),
  scale: await getRiskScale(tx),
});

/** The register: the matrix, the risks without a distribution, all of them as a table, and the self-checks. */
export default async function RisksPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const choice = riskChoiceSchema.parse(await searchParams);
  const register = await readAs(actor, 'risk.read', readRegister);
  const href = `/t/${slug}/risks`;
  return (
    <Page width="wide">
      <Headline register={register} />
      {can(actor, 'risk.edit') && <Desk actor={actor} slug={slug} register={register} href={href} />}
      <Paper>
        <RiskSections register={register} choice={choice} href={href} />
        <SelfCheckSections selfChecks={register.selfChecks} href={href} />
      </Paper>
    </Page>
  );
}

async function Headline({ register: { risks, scale } }: { register: Register }) {
  const t = await getTranslations('risks');
  const standing = risks.filter(({ endedOn }) => endedOn === null);
  if (standing.length === 0) return <PageHeader title={t('title')} />;
  const unchecked = standing.filter((risk) => isInGroup(risk, 'unchecked')).length;
  const high = standing.filter(({ current }) => (current?.level ?? 0) >= scale.highFrom).length;
  return (
    <PageHeader
      size="ask"
      title={t('headline', { count: standing.length, unchecked })}
      lede={t('lede', { high, from: scale.highFrom })}
    />
  );
}

type DeskProps = { actor: Person; slug: string; register: Register; href: string };

async function Desk({ actor, slug, register: { risks, scale }, href }: DeskProps) {
  const units = await readAs(actor, 'unit.list', (tx) => listUnits(tx, today()));
  const { saveRisk, saveSelfCheck, setScale } = riskCommandsOf(slug);
  return (
    <div className="mb-5">
      <RegisterDesk
        href={href}
        scale={scale}
        units={units.map(({ id, name }) => ({ id, name }))}
        areas={areasOf(risks)}
        maySetScale={can(actor, 'riskScale.set')}
        commands={{ saveRisk, saveSelfCheck, setScale }}
      />
    </div>
  );
}

type SectionsProps = { register: Register; choice: RiskChoice; href: string };

async function RiskSections({ register: { risks, scale }, choice, href }: SectionsProps) {
  const t = await getTranslations('risks');
  if (risks.length === 0) {
    return (
      <EmptyState icon={ShieldAlert} title={t('empty.title')} headingLevel={2}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  const standing = risks.filter(({ endedOn }) => endedOn === null);
  const shown = chosenRisks(risks, choice, scale);
  const clear = <LinkButton href={`${href}#risks`}>{t('filter.clear')}</LinkButton>;
  return (
    <>
      <PaperSection title={t('matrix.title')} aside={t('matrix.rule')}>
        <div className="grid gap-6 desktop:grid-cols-judgement desktop:items-start">
          <RiskMatrix risks={standing} scale={scale} choice={choice} href={href} />
          <UnplacedRisks risks={standing} scale={scale} href={href} />
        </div>
      </PaperSection>
      <PaperSection id="risks" title={t('table.title')}>
        <div className="mb-4 grid gap-3 print:hidden">
          <RiskFilter href={href} choice={choice} risks={risks} />
          {choice.cell && (
            <Notice
              title={t('filter.cell', choice.cell)}
              actions={
                <LinkButton href={`${riskAddress(href, choice, { cell: null })}#risks`}>
                  {t('filter.clear')}
                </LinkButton>
              }
            >
              {t('filter.cellText')}
            </Notice>
          )}
        </div>
        {shown.length === 0 ? (
          <EmptyState icon={ShieldAlert} title={t('empty.filteredTitle')} action={clear}>
            {t('empty.filteredText')}
          </EmptyState>
        ) : (
          <RiskTable risks={shown} scale={scale} choice={choice} href={href} />
        )}
      </PaperSection>
    </>
  );
}

type SelfChecksProps = { selfChecks: readonly SelfCheckSummary[]; href: string };

/** Those that watch risks, and those without an identified risk apart; what has ended comes last. */
async function SelfCheckSections({ selfChecks, href }: SelfChecksProps) {
  const t = await getTranslations('risks');
  const inOrder = [...selfChecks].sort(
    (one, other) => Number(one.endedOn !== null) - Number(other.endedOn !== null),
  );
  const watching = inOrder.filter(({ risks }) => risks.length > 0);
  const alone = inOrder.filter(({ risks }) => risks.length === 0);
  return (
    <>
      <PaperSection title={t('selfChecks.title')}>
        {watching.length === 0 ? (
          <EmptyState icon={ShieldAlert} title={t('empty.selfChecksTitle')}>
            {t('empty.selfChecksText')}
          </EmptyState>
        ) : (
          <SelfCheckTable name={t('selfChecks.title')} selfChecks={watching} href={href} />
        )}
      </PaperSection>
      {alone.length > 0 && (
        <PaperSection title={t('selfChecks.without')}>
          <SelfCheckTable name={t('selfChecks.without')} selfChecks={alone} href={href} />
        </PaperSection>
      )}
    </>
  );
}
