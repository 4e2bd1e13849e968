import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CorrectionLink } from '@/components/corrections/correction-link';
import { ActionEvidence } from '@/components/evidence/action-evidence';
import { ActionRows } from '@/components/remedy/action-rows';
import { ActionSheet } from '@/components/remedy/action-sheet';
import { Why } from '@/components/remedy/why';
import { Page } from '@/components/ui/page';
import { resourceOf } from '@/lib/data/audits';
import { can } from '@/lib/domain/access';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { actionRows } from '../../../../action-rows';
import { remedyCommandsFor } from '../../../../remedy-commands-for';
import { eventViews } from '../../../../remedy-parts';
import { readRemedy, remedyView } from './read-remedy';
import { whyOfAction } from './why-of-action';

type Props = { params: Promise<{ slug: string; auditId: string; actionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('remedy'))('list') };
}

/** One action of a decided audit, for the unit that is to remedy it and the auditors who verify it. */
export default async function ActionPage({ params }: Props) {
  const { slug, auditId, actionId } = await params;
  const actor = await requireActor(slug);
  const place = { auditId: idFromAddress(auditId), actionId: idFromAddress(actionId) };
  const day = today();
  const facts = await readAs(actor, 'action.read', (tx) => readRemedy(tx, actor, place, day));
  const { checklist, wording, listed, asUnit, events } = facts;
  const t = await getTranslations('remedy');
  const home = `/t/${slug}`;
  const href = `${home}/audits/${place.auditId}`;
  const voice = { t: await getTranslations('answer'), locale: await getLocale() };
  const groups = actionRows(listed, home, day, asUnit ? 'unit' : 'auditor');
  return (
    <Page>
      <div className="grid items-start gap-6 desktop:grid-cols-beside">
        <nav aria-label={t('list')} className="max-desktop:hidden">
          <ActionRows groups={groups} current={place.actionId} level={2} withUnits={severalUnits(listed)} />
        </nav>
        <ActionSheet
          key={place.actionId}
          view={remedyView(actor, facts, t)}
          why={
            <Why why={whyOfAction(facts.action, checklist, wording, voice)} reportHref={`${href}/report`} />
          }
          events={eventViews(actor, events)}
          commands={remedyCommandsFor(slug, place)}
          back={asUnit ? { href: home, name: t('toStart') } : { href, name: t('toAudit') }}
          evidence={can(actor, 'evidence.list') ? <ActionEvidence slug={slug} {...place} /> : null}
        />
      </div>
      {can(actor, 'history.correct', resourceOf(facts.audit)) && <CorrectionLink href={href} />}
    </Page>
  );
}

const severalUnits = (listed: readonly { readonly audit: { readonly unitId: string } }[]): boolean =>
  new Set(listed.map(({ audit }) => audit.unitId)).size > 1;
