'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { OpeningProblem } from '@/components/shell/opening-problem';
import { Page } from '@/components/ui/page';
import { Spinner } from '@/components/ui/spinner';
import type { AnswerPart } from '@/lib/domain/answer-part';
import { ChecklistProvider } from './checklist-context';
import { ChecklistScreen } from './checklist-screen';
import { type Opening, openChecklist, type Problem } from './open-checklist';

type ChecklistPageProps = {
  slug: string;
  auditId: string;
  /** Whose answers: the auditors', or the unit's own. */
  part: AnswerPart;
  /** Where *Klar med besöket* leads. */
  doneHref: string;
};

/**
 * The checklist of an audit. It loads the audit by itself, so that the same page can open from the device without a
 * network, and shows nothing that can be ticked before a tick has an effect.
 */
export function ChecklistPage({ slug, auditId, part, doneHref }: ChecklistPageProps) {
  const t = useTranslations('checklist');
  const { opening, retry } = useOpening(slug, auditId, part);
  if (opening?.ok) {
    return (
      <ChecklistProvider value={opening.value}>
        <ChecklistScreen doneHref={doneHref} />
      </ChecklistProvider>
    );
  }
  return (
    <Page>
      <h1 className="mb-4 text-2xl">{t('title')}</h1>
      {opening ? (
        <NotOpened problem={opening.error} retry={retry} />
      ) : (
        <p role="status" className="flex items-center gap-2 text-ink-2">
          <Spinner />
          {t('loading')}
        </p>
      )}
    </Page>
  );
}

function useOpening(slug: string, auditId: string, part: AnswerPart) {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [attempt, setAttempt] = useState(0);
  const version = useRef<number | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt opens the same checklist once more
  useEffect(() => {
    let left = false;
    let opened: Opening | null = null;
    setOpening(null);
    void openChecklist(slug, auditId, part, version.current).then((result) => {
      opened = result;
      if (left) {
        if (result.ok) result.value.close();
        return;
      }
      setOpening(result);
      if (!result.ok) return;
      version.current = result.value.bundle.audit.templateNumber;
      // Closed and opened again with the form that it follows by now; what waits is on the device.
      result.value.isMoved.subscribe(() => setAttempt((before) => before + 1));
    });
    return () => {
      left = true;
      if (opened?.ok) opened.value.close();
    };
  }, [slug, auditId, part, attempt]);

  return { opening, retry: () => setAttempt((before) => before + 1) };
}

const textOf = {
  'signed-out': 'signedOut',
  'no-access': 'noAccess',
  'not-found': 'notFound',
  offline: 'offline',
  failed: 'failed',
  'no-storage': 'noStorage',
} as const satisfies Record<Problem, string>;

function NotOpened({ problem, retry }: { problem: Problem; retry: () => void }) {
  const t = useTranslations('checklist.problem');
  const words = {
    title: t(`${textOf[problem]}.title`),
    body: t(`${textOf[problem]}.body`),
    signIn: t('signIn'),
    retry: t('retry'),
  };
  return <OpeningProblem words={words} isSignedOut={problem === 'signed-out'} retry={retry} />;
}
