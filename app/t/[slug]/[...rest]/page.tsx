import { notFound } from 'next/navigation';
import { requireActor } from '@/lib/session/require-actor';

type Props = { params: Promise<{ slug: string }> };

/** An address of the tenant that no other page has: not found, in the tenant's frame. */
export default async function NoSuchPage({ params }: Props) {
  await requireActor((await params).slug);
  notFound();
}
