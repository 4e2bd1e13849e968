'use client';

import { ArrowRightFromLine, CheckCheck, Reply, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { goTo } from './go-to';
import type { RemedyCommands, RemedyView } from './remedy-view';
import { TextStep } from './text-step';
import { Verify } from './verify';

type AuditorVerbsProps = { view: RemedyView; commands: RemedyCommands };

/** What the auditor can do: verify, return, carry over, and write to the unit. */
export function AuditorVerbs({ view, commands }: AuditorVerbsProps) {
  const t = useTranslations('remedy');
  const { may, revision } = view;
  const number = String(view.number);
  return (
    <div className="grid gap-2 tablet:flex tablet:flex-wrap">
      {may.verify && (
        <Verify
          view={view}
          commands={commands}
          trigger={
            <Button variant="primary" size="large">
              <CheckCheck />
              {t('verbs.verify')}
            </Button>
          }
        />
      )}
      {may.return && (
        <TextStep
          trigger={
            <Button size="large">
              <Undo2 />
              {t('verbs.return')}
            </Button>
          }
          title={t('return.title', { number })}
          text={t('return.text')}
          label={t('return.reason')}
          missing={t('return.missing')}
          verb={t('verbs.return')}
          send={(reason) => commands.move(revision, { step: 'return', reason })}
        />
      )}
      {may.message && (
        <Button size="large" onClick={() => goTo('reply')}>
          <Reply />
          {t('verbs.reply')}
        </Button>
      )}
      {may.carryOver && (
        <TextStep
          trigger={
            <Button variant="quiet" size="large">
              <ArrowRightFromLine />
              {t('verbs.carryOver')}
            </Button>
          }
          title={t('carryOver.title', { number })}
          text={t('carryOver.text')}
          label={t('carryOver.note')}
          verb={t('verbs.carryOver')}
          send={(text) => commands.move(revision, { step: 'carryOver', text })}
        />
      )}
    </div>
  );
}
