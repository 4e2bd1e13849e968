import { Archive, FileClock } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DisposalList } from '@/components/retention/disposal-list';
import { InHandNotice } from '@/components/retention/in-hand';
import { ItemTable } from '@/components/retention/item-table';
import { ProposeForm } from '@/components/retention/propose-form';
import { RuleTable } from '@/components/retention/rule-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { listDisposals } from '@/lib/data/disposals';
import { readRetentionCandidates } from '@/lib/data/retention-candidates';
import { listRetentionRules, type StoredRule } from '@/lib/data/retention-rules';
import { mostItems, previewOf, type RetentionPreview } from '@/lib/domain/retention/preview';
import { retentionTypes } from '@/lib/domain/retention/retention-type';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { describeRule } from '@/lib/text/describe-retention';
import { type Language, languageOf } from '@/lib/text/language';
import { today } from '@/lib/time/clock';
import { proposeDisposalAction, setRetentionRuleAction } from './actions';
import { disposalInHand } from './in-hand';
import { itemRow, waitingRow } from './item-rows';

/** As many as are shown of what is due; the proposal shows all of its own. */
const SHOWN = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('retention'))('title') };
}

/** Gallring: what is kept for how long, what is due and what stands in the way, and what has been disposed of. */
export default async function RetentionPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const href = `/t/${slug}/settings/retention`;
  const read = await readAs(actor, 'retention.read', async (tx) => {
    const rules = await listRetentionRules(tx);
    return {
      rules,
      preview: previewOf(rules, await readRetentionCandidates(tx, rules, today()), today()),
      disposals: await listDisposals(tx),
      inHand: await disposalInHand(tx, `/t/${slug}`),
    };
  });
  const t = await getTranslations('retention');
  const language = languageOf(await getLocale());
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        {read.inHand && <InHandNotice {...read.inHand} />}
        <PaperSection title={t('rules.title')} aside={t('rules.aside')}>
          <RuleTable rows={ruleRows(read.rules, language)} set={setRetentionRuleAction.bind(null, slug)} />
        </PaperSection>
        <Due {...read} slug={slug} language={language} />
        <PaperSection
          title={t('log.title')}
          aside={
            read.disposals.length > 0 && (
              <LinkButton href={`/api/t/${slug}/retention/xlsx`} prefetch={false}>
                {t('log.download')}
              </LinkButton>
            )
          }
        >
          {read.disposals.length > 0 ? (
            <DisposalList
              disposals={read.disposals.map((disposal) => ({ ...disposal, href: `${href}/${disposal.id}` }))}
            />
          ) : (
            <EmptyState icon={Archive} title={t('log.emptyTitle')}>
              {t('log.emptyText')}
            </EmptyState>
          )}
        </PaperSection>
      </Paper>
    </Page>
  );
}

const ruleRows = (rules: readonly StoredRule[], language: Language) =>
  retentionTypes.map((type) => {
    const rule = rules.find((one) => one.type === type) ?? null;
    return { type, rule, revision: rule?.revision ?? 0, words: describeRule(type, rule, language) };
  });

type DueProps = {
  preview: RetentionPreview;
  inHand: object | null;
  slug: string;
  language: Language;
};

/** What may go today, with the way to propose it while nothing is in hand; and what waits. */
async function Due({ preview: { due, waiting }, inHand, slug, language }: DueProps) {
  const t = await getTranslations('retention');
  const counts = retentionTypes.flatMap((type) => {
    const count = due.filter((item) => item.type === type).length;
    return count > 0 ? [{ type, count }] : [];
  });
  return (
    <>
      <PaperSection title={t('due.title')} aside={t('due.aside')}>
        {due.length === 0 && (
          <EmptyState icon={FileClock} title={t('due.emptyTitle')}>
            {t('due.emptyText')}
          </EmptyState>
        )}
        {due.length > 0 && inHand === null && (
          <ProposeForm counts={counts} propose={proposeDisposalAction.bind(null, slug)} />
        )}
        {due.length > mostItems && (
          <p className="mb-3 text-sm text-ink-2">{t('due.most', { most: String(mostItems) })}</p>
        )}
        {due.length > 0 && (
          <ItemTable
            label={t('tables.due')}
            rows={due.slice(0, SHOWN).map((item) => itemRow(item, language))}
          />
        )}
        {due.length > SHOWN && (
          <p className="mt-2 text-sm text-ink-2">
            {t('due.shown', { shown: String(SHOWN), count: String(due.length) })}
          </p>
        )}
      </PaperSection>
      {waiting.length > 0 && (
        <PaperSection title={t('waiting.title')} aside={t('waiting.aside')}>
          <ItemTable
            label={t('tables.waiting')}
            note={t('waiting.why')}
            rows={waiting.map((item) => waitingRow(item, language))}
          />
        </PaperSection>
      )}
    </>
  );
}
