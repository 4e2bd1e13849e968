'use client';

import { Check, Clock, Paperclip, Reply, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { AskForLater } from './ask-for-later';
import { goTo } from './go-to';
import { RemedyProblem } from './remedy-problem';
import type { RemedyCommands, RemedyFailure, RemedyView } from './remedy-view';
import { TextStep } from './text-step';

type UnitVerbsProps = { view: RemedyView; commands: RemedyCommands };

/** What the unit can do: answer, attach, say that it is done, ask for more time. On a phone each has a row of its own. */
export function UnitVerbs({ view, commands }: UnitVerbsProps) {
  const t = useTranslations('remedy.verbs');
  const { may } = view;
  return (
    <div className="grid gap-2 tablet:flex tablet:flex-wrap">
      {may.message && (
        <Button size="large" onClick={() => goTo('reply')}>
          <Reply />
          {t('reply')}
        </Button>
      )}
      {may.message && view.takesEvidence && (
        <Button size="large" onClick={() => goTo('evidence')}>
          <Paperclip />
          {t('attach')}
        </Button>
      )}
      {may.report && <Report view={view} commands={commands} />}
      {may.undoReport && <UndoReport view={view} commands={commands} />}
      {may.askForLater && (
        <AskForLater
          view={view}
          commands={commands}
          trigger={
            <Button variant="quiet" size="large">
              <Clock />
              {t('askForLater')}
            </Button>
          }
        />
      )}
      {may.report && <p className="w-full text-sm text-ink-2">{t('reportHelp')}</p>}
    </div>
  );
}

function Report({ view, commands }: UnitVerbsProps) {
  const t = useTranslations('remedy');
  const { revision } = view;
  const number = String(view.number);
  return (
    <TextStep
      trigger={
        <Button variant="primary" size="large">
          <Check />
          {t('verbs.report')}
        </Button>
      }
      title={t('report.title', { number })}
      text={t('report.text')}
      label={t('report.note')}
      verb={t('verbs.report')}
      send={(text) => commands.move(revision, { step: 'report', text })}
    />
  );
}

function UndoReport({ view, commands }: UnitVerbsProps) {
  const t = useTranslations('remedy.verbs');
  const { run, busy, failure } = useServerAction<RemedyFailure>();
  return (
    <>
      <Button
        size="large"
        busy={busy}
        onClick={() => run(() => commands.move(view.revision, { step: 'undoReport' }))}
      >
        <Undo2 />
        {t('undoReport')}
      </Button>
      <div className="w-full empty:hidden">
        <RemedyProblem failure={failure} />
      </div>
    </>
  );
}
