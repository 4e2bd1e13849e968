import { redirect } from 'next/navigation';
import { markNoticesRead } from '@/lib/commands/mark-notices-read';
import { requireOwnNotice } from '@/lib/data/notice-list';
import { noticePlace } from '@/lib/domain/notice/notice-place';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';

type Props = { params: Promise<{ slug: string; noticeId: string }> };

/** Opening a notice, from the list or from a mail: it is read, and the way leads on to what it is about. */
export default async function NoticePage({ params }: Props) {
  const { slug, noticeId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(noticeId);
  const notice = await readAs(actor, 'ownNotices.read', (tx) => requireOwnNotice(tx, id));
  await markNoticesRead(actor, { noticeIds: [id] });
  redirect(`/t/${slug}${noticePlace(notice, actor.unitIds)}`);
}
