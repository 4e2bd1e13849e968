'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { OpeningProblem } from '../../shell/opening-problem';
import { Page } from '../../ui/page';
import { Spinner } from '../../ui/spinner';
import type { EditorActions } from './editor-actions';
import { EditorProvider } from './editor-context';
import { EditorScreen } from './editor-screen';
import { type EditorSlots, EditorSlotsProvider } from './editor-slots';
import { type Opening, openDraft } from './open-draft';
import { type SourceRegister, SourceRegisterProvider } from './source-warnings';

export type EditorPageProps = EditorActions & {
  slug: string;
  templateId: string;
  draftId: string;
  register: SourceRegister;
  slots?: EditorSlots;
};

const noSlots: EditorSlots = {};

/** A template's draft, loaded into a page that saves by itself. */
export function EditorPage({
  slug,
  templateId,
  draftId,
  register,
  slots = noSlots,
  ...actions
}: EditorPageProps) {
  const t = useTranslations('templateEditor');
  const { opening, retry } = useOpening(slug, templateId, draftId);
  if (opening?.ok) {
    return (
      <EditorProvider value={opening.value}>
        <SourceRegisterProvider value={register}>
          <EditorSlotsProvider value={slots}>
            <EditorScreen templateHref={`/t/${slug}/templates/${templateId}`} {...actions} />
          </EditorSlotsProvider>
        </SourceRegisterProvider>
      </EditorProvider>
    );
  }
  return (
    <Page>
      <h1 className="sr-only">{t('title')}</h1>
      {opening === null ? (
        <p role="status" className="flex items-center gap-2">
          <Spinner /> {t('loading')}
        </p>
      ) : (
        <NotOpened problem={opening.error} retry={retry} />
      )}
    </Page>
  );
}

function useOpening(slug: string, templateId: string, draftId: string) {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt opens the same draft once more
  useEffect(() => {
    let left = false;
    let opened: Opening | null = null;
    setOpening(null);
    void openDraft(slug, templateId, draftId).then((result) => {
      opened = result;
      if (!left) setOpening(result);
      else if (result.ok) result.value.close();
    });
    return () => {
      left = true;
      if (opened?.ok) opened.value.close();
    };
  }, [slug, templateId, draftId, attempt]);

  return { opening, retry: () => setAttempt((before) => before + 1) };
}

type Problem = Extract<Opening, { ok: false }>['error'];

function NotOpened({ problem, retry }: { problem: Problem; retry: () => void }) {
  const t = useTranslations('templateEditor.problem');
  const words = {
    title: t(`${problem}.title`),
    body: t(`${problem}.body`),
    signIn: t('signIn'),
    retry: t('retry'),
  };
  return <OpeningProblem words={words} isSignedOut={problem === 'signed-out'} retry={retry} />;
}
