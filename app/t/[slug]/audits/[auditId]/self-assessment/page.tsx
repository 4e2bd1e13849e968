import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChecklistPage } from '@/components/audit/checklist/checklist-page';
import { requireAudit } from '@/lib/data/audits';
import { Denied } from '@/lib/data/scope';
import { getSelfAssessment } from '@/lib/data/self-assessments';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';

type Props = { params: Promise<{ slug: string; auditId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits.station'))('selfAssessment') };
}

/** Självskattning: the unit answers the form itself, on the checklist's own page, with its answers alone. */
export default async function SelfAssessmentPage({ params }: Props) {
  const { slug, auditId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(auditId);
  await readAs(actor, 'selfAssessment.read', async (tx) => {
    await requireAudit(tx, id);
    if (!(await getSelfAssessment(tx, id))) throw new Denied('notFound', tx.action);
  });
  return (
    <>
      <link
        rel="preload"
        as="fetch"
        crossOrigin="anonymous"
        href={`/api/t/${slug}/audits/${id}/self-assessment`}
      />
      <ChecklistPage slug={slug} auditId={id} part="selfAssessment" doneHref={`/t/${slug}/audits/${id}`} />
    </>
  );
}
