import { LayoutList } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { LibraryList, type LibraryRow } from '@/components/templates/library-list';
import { TemplateList, type TemplateRow } from '@/components/templates/template-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { listOpenDrafts } from '@/lib/data/template-drafts';
import { listTemplateOverviews, type TemplateOverview } from '@/lib/data/template-versions';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { newestOf, shippedLibrary } from '@/lib/shipped-library';
import { adoptTemplateAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templates'))('title') };
}

export default async function TemplatesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const templates = await readAs(actor, 'template.read', listTemplateOverviews);
  const href = `/t/${slug}/templates`;
  const offered = can(actor, 'template.adopt') ? notAmong(templates) : [];
  const t = await getTranslations('templates');
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lede={t('lede')}
        action={<Link href={`/t/${slug}/templates/sources`}>{t('toSources')}</Link>}
      />
      <Paper>
        {templates.length > 0 ? (
          <TemplateList templates={await rowsOf(actor, templates, href)} />
        ) : (
          <EmptyState icon={LayoutList} title={t('empty.title')} headingLevel={2}>
            {t(can(actor, 'template.adopt') ? 'empty.text' : 'empty.textForOthers')}
          </EmptyState>
        )}
        {offered.length > 0 && (
          <div className="mt-10">
            <PaperSection title={t('library.title')} aside={t('library.aside')}>
              <p className="mb-2 max-w-measure text-sm text-ink-2">{t('library.text')}</p>
              <LibraryList
                templates={offered}
                adopt={adoptTemplateAction.bind(null, slug)}
                templatesHref={href}
              />
            </PaperSection>
          </div>
        )}
      </Paper>
    </Page>
  );
}

/** The templates of the library that the tenant has none of the key of. */
function notAmong(templates: readonly TemplateOverview[]): LibraryRow[] {
  const keys = new Set(templates.map(({ key }) => key));
  return shippedLibrary().flatMap((shipped) => {
    const { content, number } = newestOf(shipped);
    if (keys.has(content.key)) return [];
    return { name: shipped.name, title: content.name, formTitle: content.title, number };
  });
}

async function rowsOf(
  actor: Person,
  templates: readonly TemplateOverview[],
  href: string,
): Promise<TemplateRow[]> {
  const drafts = can(actor, 'draft.read') ? await countDrafts(actor, templates) : null;
  return templates.map(({ id, name, purpose, versions }) => {
    const [newest, ...older] = versions;
    return {
      id,
      name,
      isOfCases: purpose === 'caseReview',
      href: `${href}/${id}`,
      newest: newest ? { ...newest, isRetired: newest.status === 'retired' } : null,
      drafts: drafts && (drafts.get(id) ?? 0),
      runningOnOlder: can(actor, 'audit.plan')
        ? older.reduce((sum, { runningAudits }) => sum + runningAudits, 0)
        : null,
    };
  });
}

async function countDrafts(
  actor: Person,
  templates: readonly TemplateOverview[],
): Promise<ReadonlyMap<string, number>> {
  return readAs(actor, 'draft.read', async (tx) => {
    const counts = new Map<string, number>();
    for (const { id } of templates) counts.set(id, (await listOpenDrafts(tx, id)).length);
    return counts;
  });
}
