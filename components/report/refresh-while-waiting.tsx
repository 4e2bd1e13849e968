'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY_MS = 2000;

/** Asked first: of a server that does not answer the framework would leave the page for one of the browser's own. */
const serverAnswers = (): Promise<boolean> =>
  fetch('/api/health', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Asks the server for the page anew every other second, as long as something on it is on its way. */
export function RefreshWhileWaiting({ waiting }: { waiting: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(async () => {
      if (await serverAnswers()) router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [waiting, router]);
  return null;
}
