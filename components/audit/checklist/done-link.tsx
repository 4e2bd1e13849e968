'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { classNames } from '@/components/ui/class-names';
import { useChecklist, useIsUnit } from './checklist-context';

/** How long the next page waits for the last answers, in milliseconds: offline they stay here all the same. */
const patience = 3_000;

/** *Klar med besöket*: sends what waits, and goes on. */
export function DoneLink({ href, className }: { href: string; className?: string }) {
  const t = useTranslations('checklist.bar');
  const { queue, status } = useChecklist();
  const isUnit = useIsUnit();
  const router = useRouter();

  function saveFirst(event: MouseEvent<HTMLAnchorElement>): void {
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (isElsewhere || status.get().state !== 'saving') return;
    event.preventDefault();
    const enough = new Promise((done) => setTimeout(done, patience));
    void Promise.race([queue.flush(), enough]).then(() => router.push(href));
  }

  return (
    <Link
      href={href}
      onClick={saveFirst}
      className={classNames(buttonStyle({ variant: 'primary' }), className)}
    >
      {t(isUnit ? 'doneUnit' : 'done')}
    </Link>
  );
}
