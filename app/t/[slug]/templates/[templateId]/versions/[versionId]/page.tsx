import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { FeedbackGiver } from '@/components/feedback/feedback-giver';
import { FeedbackDesk, GiveFeedback } from '@/components/feedback/give-feedback';
import { DownloadLinks } from '@/components/templates/files/download-links';
import { anchorOf } from '@/components/templates/reading/reading';
import { VersionReading } from '@/components/templates/reading/version-reading';
import { SourceProblems } from '@/components/templates/source-problems';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { listUnitsUsing } from '@/lib/data/feedback';
import { listSources } from '@/lib/data/sources';
import { requireTemplateOverview } from '@/lib/data/template-versions';
import { requireTemplateVersion } from '@/lib/data/templates';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { byKey } from '@/lib/domain/source/registered-source';
import { sourceProblems } from '@/lib/domain/source/source-problems';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
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
  const sources = await readAs(actor, 'source.read', listSources);
  const published = template.versions.find(({ id }) => id === versionId) ?? notFound();
  const giver = await giverOf(slug, actor, templateId, versionId);
  const t = await getTranslations('templates');
  const named = `${template.name}, ${t('versionAs', { number: published.number })}`;
  return (
    <Page>
      <PageHeader
        title={named}
        lede={published.releaseNote}
        action={
          <p className="text-sm text-ink-2">
            {t('details.published', { day: formatDay(published.publishedAt) })}
            {' · '}
            <Link href={`/t/${slug}/templates/${templateId}`}>{t('reading.back')}</Link>
          </p>
        }
      />
      <FeedbackDesk giver={giver}>
        <div className="mb-6 grid gap-3">
          <SourceProblems
            problems={sourceProblems(version.content, byKey(sources), today())}
            hrefOf={(key) => `#${anchorOf(key)}`}
            sourcesHref={`/t/${slug}/templates/sources`}
          />
          <DownloadLinks
            address={`/api/t/${slug}/templates/${templateId}/versions/${versionId}`}
            which={named}
          />
          <GiveFeedback subject={null} />
        </div>
        <VersionReading template={version.content} />
      </FeedbackDesk>
    </Page>
  );
}

/** Who reads, if they may say what they think of it: a manager must have a unit that the template is used on. */
async function giverOf(
  slug: string,
  actor: Person,
  templateId: string,
  versionId: string,
): Promise<FeedbackGiver | null> {
  if (!can(actor, 'feedback.give')) return null;
  const mustSpeakForUnit = !can(actor, 'feedback.give', {});
  const units = mustSpeakForUnit
    ? await readAs(actor, 'feedback.give', (tx) => listUnitsUsing(tx, templateId))
    : [];
  if (mustSpeakForUnit && units.length === 0) return null;
  return { slug, userId: actor.userId, place: { versionId }, units };
}
