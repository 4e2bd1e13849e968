import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { VersionReading } from '@/components/templates/reading/version-reading';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { requireTemplateOverview } from '@/lib/data/template-versions';
import { requireTemplateVersion } from '@/lib/data/templates';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { formatDay } from '@/lib/time/format';

type Props = { params: Promise<{ slug: string; templateId: string; versionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templates'))('title') };
}

export default async function VersionPage({ params }: Props) {
  const { slug, ...ids } = await params;
  const actor = await requireActor(slug);
  const templateId = idFromAddress(ids.templateId);
  const versionId = idFromAddress(ids.versionId);
  const [template, version] = await readAs(actor, 'template.read', async (tx) => [
    await requireTemplateOverview(tx, templateId),
    await requireTemplateVersion(tx, versionId),
  ]);
  const published = template.versions.find(({ id }) => id === versionId) ?? notFound();
  const t = await getTranslations('templates');
  return (
    <Page>
      <PageHeader
        title={`${template.name}, ${t('versionAs', { number: published.number })}`}
        lede={published.releaseNote}
        action={
          <p className="text-sm text-ink-2">
            {t('details.published', { day: formatDay(published.publishedAt) })}
            {' · '}
            <Link href={`/t/${slug}/templates/${templateId}`}>{t('reading.back')}</Link>
          </p>
        }
      />
      <VersionReading template={version.content} />
    </Page>
  );
}
