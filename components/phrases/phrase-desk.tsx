'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Phrase, phraseKinds } from '@/lib/domain/phrase';
import { ActionProblem } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Paper } from '../ui/paper';
import type { PhraseCommands, PhraseFailure } from './phrase-commands';
import { PhraseSection } from './phrase-section';
import { usePhraseVerbs } from './use-phrase-verbs';

type PhraseDeskProps = { phrases: readonly Phrase[]; commands: PhraseCommands };

/** The phrases by what they are for, each to be changed where it stands. One at a time is open. */
export function PhraseDesk({ phrases, commands }: PhraseDeskProps) {
  const t = useTranslations('phrases');
  const { verbs, undo, failure, busy } = usePhraseVerbs(commands);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Paper>
      <div className="mb-6 grid gap-3">
        <p className="max-w-measure text-sm text-ink-2">{t('places')}</p>
        {failure && <PhraseProblem failure={failure} />}
        {undo && (
          <Notice tone="done" title={t('ended')} actions={<Button onClick={undo}>{t('undo')}</Button>}>
            {t('endedText')}
          </Notice>
        )}
      </div>
      {phraseKinds.map((kind) => (
        <PhraseSection
          key={kind}
          kind={kind}
          phrases={phrases.filter((phrase) => phrase.kind === kind)}
          open={open}
          setOpen={setOpen}
          verbs={verbs}
          busy={busy}
        />
      ))}
    </Paper>
  );
}

function PhraseProblem({ failure }: { failure: PhraseFailure }) {
  const t = useTranslations('phrases.problem');
  if (failure.code !== 'changed-meanwhile') return <ActionProblem failure={failure} />;
  return (
    <Notice tone="warning" title={t('title')}>
      {t('changed-meanwhile')}
    </Notice>
  );
}
