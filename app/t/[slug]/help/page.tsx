import { redirect } from 'next/navigation';
import { roles } from '@/lib/domain/actor';
import { requireActor } from '@/lib/session/require-actor';

/** Leads to the help for the first of the roles that the person holds. */
export default async function HelpPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const own = roles.find((role) => actor.roles.includes(role)) ?? roles[0];
  redirect(`/t/${slug}/help/${own}`);
}
