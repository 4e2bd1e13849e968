import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ResultHistory } from '@/components/risks/result-history';
import { SelfCheckDesk } from '@/components/risks/self-check-desk';
import { Written } from '@/components/risks/written';
import { Fact, Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { listActionsRaisedFrom } from '@/lib/data/outside-actions';
import { requireSelfCheck } from '@/lib/data/self-checks';
import { listUnits } from '@/lib/data/units';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import type { SelfCheckDetails } from '@/lib/domain/risk/risk';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { RaisedPart } from '../../../raised-section';
import { riskCommandsOf } from '../../risk-commands-of';

type Props = { params: Promise<{ slug: string; selfCheckId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('risks'))('selfChecks.title') };
}

/** One self-check: what it asks, which risks it watches, and what it has shown. */
export default async function SelfCheckPage({ params }: Props) {
  const { slug, selfCheckId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(selfCheckId);
  const { selfCheck, actions } = await readAs(actor, 'risk.read', async (tx) => ({
    selfCheck: await requireSelfCheck(tx, id),
    actions: await listActionsRaisedFrom(tx, { kind: 'selfCheck', id }, today()),
  }));
  const t = await getTranslations('risks');
  const href = `/t/${slug}/risks`;
  const { title, area, text, endedOn, results } = selfCheck;
  return (
    <Page>
      <p className="mb-3 text-sm print:hidden">
        <Link href={href} className="inline-flex items-center gap-1.5 py-1">
          <ArrowLeft />
          {t('back')}
        </Link>
      </p>
      <PageHeader title={title} lede={t('check.lede', { area })} />
      {can(actor, 'selfCheck.edit') && <Desk actor={actor} slug={slug} selfCheck={selfCheck} />}
      <Paper>
        <div className="mb-8 grid gap-4">
          {endedOn !== null && <Notice title={t('check.ended', { day: endedOn })} />}
          {text !== null && <Written>{text}</Written>}
          <SelfCheckFacts selfCheck={selfCheck} href={href} />
        </div>
        <PaperSection title={t('one.actions')}>
          <RaisedPart
            {...{ actor, slug, actions }}
            from={endedOn === null ? { kind: 'selfCheck', id } : null}
            unitId={selfCheck.unit?.id ?? null}
          />
        </PaperSection>
        <PaperSection title={t('check.results')}>
          <ResultHistory results={results} />
        </PaperSection>
      </Paper>
    </Page>
  );
}

async function SelfCheckFacts({ selfCheck, href }: { selfCheck: SelfCheckDetails; href: string }) {
  const t = await getTranslations('risks');
  const { risks, unit } = selfCheck;
  return (
    <Facts>
      {(['question', 'method', 'frequency', 'sample'] as const).map((name) => {
        const said = selfCheck[name];
        return said === null ? null : (
          <Fact key={name} term={t(`check.${name}`)}>
            <Written>{said}</Written>
          </Fact>
        );
      })}
      {unit && <Fact term={t('one.unit')}>{unit.name}</Fact>}
      <Fact term={t('selfChecks.risks')}>
        {risks.length === 0 ? (
          t('check.withoutRisk')
        ) : (
          <ul className="grid gap-1">
            {risks.map((risk) => (
              <li key={risk.id}>
                <Link href={`${href}/${risk.id}`}>{t('matrix.mark', risk)}</Link>
              </li>
            ))}
          </ul>
        )}
      </Fact>
    </Facts>
  );
}

type DeskProps = { actor: Person; slug: string; selfCheck: SelfCheckDetails };

async function Desk({ actor, slug, selfCheck }: DeskProps) {
  const units = await readAs(actor, 'unit.list', (tx) => listUnits(tx, today()));
  const { saveSelfCheck, endSelfCheck, recordResult } = riskCommandsOf(slug);
  return (
    <div className="mb-5">
      <SelfCheckDesk
        selfCheck={selfCheck}
        units={units.map(({ id, name }) => ({ id, name }))}
        today={today()}
        commands={{ saveSelfCheck, endSelfCheck, recordResult }}
      />
    </div>
  );
}
