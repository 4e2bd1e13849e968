import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { type Comparable, CompareForm } from '@/components/templates/compare-form';
import { LibraryConflicts } from '@/components/templates/diff/library-conflicts';
import { TemplateDiff } from '@/components/templates/diff/template-diff';
import { SimulationPanel } from '@/components/templates/simulation/simulation-panel';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listOpenDrafts } from '@/lib/data/template-drafts';
import { requireTemplateOverview } from '@/lib/data/template-versions';
import { can } from '@/lib/domain/access';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { comparablesOf } from '../comparables';
import { readCompared } from './read-compared';

type Props = {
  params: Promise<{ slug: string; templateId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const querySchema = z.object({ from: z.uuid().nullable().catch(null), to: z.uuid().nullable().catch(null) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templateDiff'))('title') };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { slug, templateId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(templateId);
  const { from, to } = querySchema.parse(await searchParams);
  const template = await readAs(actor, 'template.read', (tx) => requireTemplateOverview(tx, id));
  const drafts = can(actor, 'draft.read')
    ? await readAs(actor, 'draft.read', (tx) => listOpenDrafts(tx, id))
    : [];
  const { versions, others } = await comparablesOf(template.versions, drafts);
  const href = `/t/${slug}/templates/${id}`;
  const t = await getTranslations('templates.compare');
  const isChosen = from !== null && to !== null;
  return (
    <Page>
      <PageHeader
        title={t('title', { name: template.name })}
        lede={isChosen && t('lede', { before: named(from, versions), after: named(to, others) })}
        action={<Link href={href}>{t('back')}</Link>}
      />
      <div className="grid items-start gap-6 desktop:grid-cols-judgement">
        <Paper>
          {isChosen ? (
            <Changes actor={actor} templateId={id} from={from} to={to} draftsHref={`${href}/drafts`} />
          ) : (
            <p>{t('choose')}</p>
          )}
        </Paper>
        <Paper className="order-first desktop:order-none">
          <CompareForm href={`${href}/compare`} versions={versions} others={others} from={from} to={to} />
          {drafts.some((draft) => draft.id === to) && (
            <div className="mt-6">
              <SimulationPanel
                address={`/api/t/${slug}/templates/${id}/drafts/${to}/simulation`}
                auditsHref={`/t/${slug}/audits`}
              />
            </div>
          )}
        </Paper>
      </div>
    </Page>
  );
}

const named = (id: string, among: readonly Comparable[]): string =>
  among.find((one) => one.id === id)?.name ?? notFound();

type ChangesProps = {
  actor: Awaited<ReturnType<typeof requireActor>>;
  templateId: string;
  from: string;
  to: string;
  draftsHref: string;
};

async function Changes({ actor, templateId, from, to, draftsHref }: ChangesProps) {
  const t = await getTranslations('templates');
  const { before, after, conflicts } = await readCompared(actor, { templateId, from, to });
  if (!after) {
    return (
      <Notice
        tone="warning"
        title={t('compare.broken')}
        actions={<Link href={`${draftsHref}/${to}`}>{t('details.open')}</Link>}
      >
        {t('compare.brokenText')}
      </Notice>
    );
  }
  return (
    <>
      {conflicts.length > 0 && <LibraryConflicts conflicts={conflicts} />}
      <TemplateDiff before={before} after={after} />
    </>
  );
}
