'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import type { FeedbackInbox } from '@/lib/domain/feedback/feedback';
import { Inbox } from './inbox';
import { type InboxFilter, inboxFilterOf } from './inbox-filter';
import { useInbox } from './use-inbox';

type InboxPageProps = { slug: string; templateId: string; inbox: FeedbackInbox };

/** The inbox on a page of its own: what is chosen to be shown stands in the address. */
export function InboxPage({ slug, templateId, inbox }: InboxPageProps) {
  const open = useInbox(slug, templateId, inbox);
  const router = useRouter();
  const chosen = useSearchParams();
  const filter = inboxFilterOf({ status: chosen.get('status'), kind: chosen.get('kind') });
  const show = ({ status, kind }: InboxFilter) =>
    router.replace(`?${new URLSearchParams({ status, ...(kind && { kind }) })}`, { scroll: false });
  return <Inbox open={open} filter={filter} onFilter={show} linking={null} />;
}
