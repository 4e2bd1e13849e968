import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DownloadLinks } from '@/components/templates/files/download-links';
import { ImportDesk } from '@/components/templates/files/import-desk';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { requireTemplateOverview } from '@/lib/data/template-versions';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templateFiles.import'))('title') };
}

type ImportPageProps = { params: Promise<{ slug: string; templateId: string }> };

/** Where a file becomes a draft of a template. */
export default async function ImportPage({ params }: ImportPageProps) {
  const { slug, templateId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(templateId);
  const { name, versions } = await readAs(actor, 'draft.begin', (tx) => requireTemplateOverview(tx, id));
  const t = await getTranslations('templateFiles.import');
  const newest = versions.find(({ status }) => status === 'published');
  const href = `/t/${slug}/templates/${id}`;
  return (
    <Page>
      <p className="mb-4 text-sm">
        <Link href={href}>{t('back')}</Link>
      </p>
      <PageHeader title={t('title')} lede={t('lede', { name })} />
      {newest && (
        <div className="mb-6 flex flex-wrap items-center gap-x-5">
          <p className="text-sm text-ink-2">{t('takeOut')}</p>
          <DownloadLinks
            address={`/api${href}/versions/${newest.id}`}
            which={t('which', { name, number: newest.number })}
          />
        </div>
      )}
      <ImportDesk address={`/api${href}/import`} draftsHref={`${href}/drafts`} />
    </Page>
  );
}
