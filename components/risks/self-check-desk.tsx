'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { SelfCheckDetails } from '@/lib/domain/risk/risk';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { ResultForm } from './result-form';
import type { RiskCommands, RiskFailure, UnitOption } from './risk-commands';
import { RiskProblem } from './risk-problem';
import { SelfCheckForm } from './self-check-form';

type SelfCheckDeskProps = {
  selfCheck: SelfCheckDetails;
  units: readonly UnitOption[];
  today: string;
  commands: Pick<RiskCommands, 'saveSelfCheck' | 'endSelfCheck' | 'recordResult'>;
};

/** What can be done with a self-check, one thing at a time, each in a form where the buttons were. */
export function SelfCheckDesk({ selfCheck, units, today, commands }: SelfCheckDeskProps) {
  const t = useTranslations('risks.form');
  const { run, busy, failure } = useServerAction<RiskFailure>();
  const [open, setOpen] = useState<'record' | 'edit' | null>(null);
  const close = () => setOpen(null);
  const { id: selfCheckId, revision, sample, endedOn } = selfCheck;
  if (open === 'record') {
    return <ResultForm {...{ selfCheckId, sample, today, close }} record={commands.recordResult} />;
  }
  if (open === 'edit') {
    const form = {
      selfCheckId,
      revision,
      content: contentOf(selfCheck),
      riskId: null,
      units,
      close,
      saved: close,
    };
    return <SelfCheckForm {...form} save={commands.saveSelfCheck} />;
  }
  const end = (ended: boolean) => run(() => commands.endSelfCheck({ selfCheckId, revision, ended }));
  return (
    <div className="grid gap-3 print:hidden">
      <RiskProblem failure={failure} />
      <div className="flex flex-wrap gap-2">
        {endedOn === null ? (
          <>
            <Button variant="primary" onClick={() => setOpen('record')}>
              {t('record')}
            </Button>
            <Button onClick={() => setOpen('edit')}>{t('edit')}</Button>
            <Button variant="quiet" busy={busy} onClick={() => end(true)}>
              {t('end')}
            </Button>
          </>
        ) : (
          <Button busy={busy} onClick={() => end(false)}>
            {t('takeBack')}
          </Button>
        )}
      </div>
    </div>
  );
}

function contentOf({ area, title, text, question, method, frequency, sample, unit }: SelfCheckDetails) {
  return { area, title, text, question, method, frequency, sample, unitId: unit?.id ?? null };
}
