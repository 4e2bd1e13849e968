import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AnswerProposal } from '@/components/retention/answer-proposal';
import { DisposalFacts } from '@/components/retention/disposal-facts';
import { ItemTable } from '@/components/retention/item-table';
import { WithdrawProposal } from '@/components/retention/withdraw-proposal';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { type Disposal, getDisposal } from '@/lib/data/disposals';
import { hasLapsed, lapsesAt } from '@/lib/domain/retention/disposal';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { describeRule } from '@/lib/text/describe-retention';
import { languageOf } from '@/lib/text/language';
import { now } from '@/lib/time/clock';
import { formatDay } from '@/lib/time/format';
import { approveDisposalAction, declineDisposalAction, withdrawDisposalAction } from '../actions';
import { storedRow } from '../item-rows';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('retention'))('title') };
}

/** One proposal: what it holds, who has said what of it, and what became of each thing. */
export default async function DisposalPage({
  params,
}: {
  params: Promise<{ slug: string; disposalId: string }>;
}) {
  const { slug, disposalId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(disposalId);
  const disposal = await readAs(actor, 'retention.read', (tx) => getDisposal(tx, id));
  if (!disposal) notFound();
  const t = await getTranslations('retention');
  const language = languageOf(await getLocale());
  const status =
    disposal.status === 'proposed' && hasLapsed(disposal.proposedAt, now()) ? 'lapsed' : disposal.status;
  const isAgreed = status === 'approved' || status === 'done';
  const rules = disposal.rules.map((rule) =>
    t('one.rule', {
      type: t(`types.${rule.type}`),
      rule: describeRule(rule.type, rule, language),
      reference: rule.reference,
    }),
  );
  return (
    <Page>
      <PageHeader
        title={t('one.title', { day: formatDay(disposal.proposedAt) })}
        lede={status === 'proposed' ? t('one.lede') : undefined}
      />
      <Paper>
        <PaperSection title={t('one.facts')}>
          <DisposalFacts
            {...disposal}
            status={status}
            rules={rules}
            lapses={status === 'proposed' ? lapsesAt(disposal.proposedAt) : null}
          />
          {status === 'proposed' && <Answers slug={slug} disposal={disposal} userId={actor.userId} />}
        </PaperSection>
        <PaperSection title={t('one.items')} aside={t('one.itemCount', { count: disposal.items.length })}>
          <ItemTable
            label={t('tables.items')}
            {...(isAgreed && { note: t('items.fate') })}
            rows={disposal.items.map((item) => storedRow(item, language))}
          />
        </PaperSection>
      </Paper>
    </Page>
  );
}

/** What the reader may answer: to take back what is their own, to approve or decline what is another's. */
function Answers({ slug, disposal, userId }: { slug: string; disposal: Disposal; userId: string }) {
  const { id, sha256, items, proposedBy } = disposal;
  if (proposedBy === userId)
    return <WithdrawProposal withdraw={withdrawDisposalAction.bind(null, slug, id)} />;
  return (
    <AnswerProposal
      count={items.length}
      approve={approveDisposalAction.bind(null, slug, id, sha256)}
      decline={declineDisposalAction.bind(null, slug, id)}
    />
  );
}
