import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { DraftEditor, type Opened } from '@/components/plan/draft/draft-editor';
import { requirePlanInFull } from '@/lib/data/plans';
import { getReportingOccasions } from '@/lib/data/tenants';
import { partKinds } from '@/lib/domain/plan/draft/written-part';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { savePlanPartAction } from '../../actions';

type Props = {
  params: Promise<{ slug: string; planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planDraft.deeds'))('write') };
}

const id = z.uuid().nullable().catch(null);
const askedSchema = z.object({ part: id, add: z.enum(partKinds).nullable().catch(null), under: id });

/** What the address opens: a part, a new part, or the head. */
function openedBy(query: unknown): Opened {
  const { part, add, under } = askedSchema.parse(query);
  if (part !== null) return { what: 'part', id: part };
  return add === null ? { what: 'head' } : { what: 'new', kind: add, under };
}

/** Writes in the draft of a plan, one part at a time. What is decided is only shown. */
export default async function EditPlanPage({ params, searchParams }: Props) {
  const { slug, planId } = await params;
  const actor = await requireActor(slug);
  const draftId = idFromAddress(planId);
  const [plan, reporting] = await readAs(actor, 'planDraft.edit', async (tx) => [
    await requirePlanInFull(tx, draftId),
    await getReportingOccasions(tx),
  ]);
  const planHref = `/t/${slug}/plan/${draftId}`;
  if (plan.status !== 'draft') redirect(planHref);
  return (
    <DraftEditor
      plan={plan}
      opened={openedBy(await searchParams)}
      reporting={reporting}
      change={savePlanPartAction.bind(null, slug, draftId)}
      planHref={planHref}
    />
  );
}
