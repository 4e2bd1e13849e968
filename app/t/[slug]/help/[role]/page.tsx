import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ReadingContents, ReadingSections } from '@/components/reading/reading-sections';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { roles } from '@/lib/domain/actor';
import { requireActor } from '@/lib/session/require-actor';
import { languageOf } from '@/lib/text/language';
import { help } from '@/lib/text/reading/help';

type Props = { params: Promise<{ slug: string; role: string }> };

/** The page of a role. What names no role is not found. */
async function pageOf(name: string) {
  const role = roles.find((known) => known === name);
  if (!role) notFound();
  return { role, page: help[languageOf(await getLocale())][role] };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageOf((await params).role)).page.title };
}

/** How one of the roles does what it comes to do. Anyone may read about any role. */
export default async function RoleHelpPage({ params }: Props) {
  const { slug, role: asked } = await params;
  await requireActor(slug);
  const { role, page } = await pageOf(asked);
  const t = await getTranslations('reading');
  const names = await getTranslations('role');
  return (
    <Page>
      <PageHeader title={page.title} lede={page.lede} />
      <ReadingContents label={t('contents')} sections={page.sections} />
      <Paper>
        <ReadingSections sections={page.sections} />
        <PaperSection title={t('help.others')}>
          <ul className="flex flex-wrap gap-x-6">
            {roles
              .filter((other) => other !== role)
              .map((other) => (
                <li key={other}>
                  <Link href={`/t/${slug}/help/${other}`} className="inline-block py-1.5">
                    {names(other)}
                  </Link>
                </li>
              ))}
            <li>
              <Link href="/accessibility" className="inline-block py-1.5">
                {t('help.toAccessibility')}
              </Link>
            </li>
          </ul>
        </PaperSection>
      </Paper>
    </Page>
  );
}
