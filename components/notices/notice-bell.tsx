'use client';

import { Bell } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** More than this is many. */
const MOST_COUNTED = 99;

type NoticeBellProps = { href: string; unread: number };

/** The way to one's notices, with how many have not been read. */
export function NoticeBell({ href, unread }: NoticeBellProps) {
  const t = useTranslations('notices');
  const label = t('bell', { count: unread });
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={label}
      title={label}
      className="relative grid size-target shrink-0 place-items-center rounded-sm text-ink-3 transition-colors hover:bg-accent-soft hover:text-accent"
    >
      <Bell className="size-5" />
      {unread > 0 && (
        <span className="absolute top-1 right-0.5 min-w-5 rounded-sm bg-accent px-1 text-center text-xs leading-tight font-bold text-on-accent tabular-nums">
          {unread > MOST_COUNTED ? `${MOST_COUNTED}+` : unread}
        </span>
      )}
    </Link>
  );
}
