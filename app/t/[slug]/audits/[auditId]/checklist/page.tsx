import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChecklistPage } from '@/components/audit/checklist/checklist-page';
import { requireAudit } from '@/lib/data/audits';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';

type Props = { params: Promise<{ slug: string; auditId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('checklist'))('title') };
}

/** The visit. The checklist loads itself, so that it can open from the device without a network. */
export default async function Page({ params }: Props) {
  const { slug, auditId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(auditId);
  await readAs(actor, 'audit.work', (tx) => requireAudit(tx, id));
  return (
    <>
      {/* What the checklist loads itself is on its way while the browser reads the scripts. */}
      <link rel="preload" as="fetch" crossOrigin="anonymous" href={`/api/t/${slug}/audits/${id}/bundle`} />
      <ChecklistPage slug={slug} auditId={id} part="findings" doneHref={`/t/${slug}/audits/${id}`} />
    </>
  );
}
