'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import type { DocumentObstacle } from '@/lib/domain/quality-document/quality-document';
import { FreshLoginForm } from '../../session/fresh-login-form';
import { type HeardAction, outcomeOf } from '../../session/heard-action';
import { ActionProblem } from '../../shell/action-problem';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { ObstacleList, useObstacles } from './before-decision';
import { useDesk, useDocument } from './desk-context';

export type DecideDocument = (
  input: object,
) => HeardAction<
  { version: number },
  | { readonly code: 'incomplete'; readonly obstacles: readonly DocumentObstacle[] }
  | { readonly code: 'changed-meanwhile' }
  | FreshLoginFailure
>;

/** Writes down that the document has been decided, in a window with a fresh login, or says what hinders that. */
export function DecideDocumentDialog({ decide }: { decide: DecideDocument }) {
  const t = useTranslations('qualityDocument.decide');
  const { deeds } = useDesk();
  const obstacles = useObstacles();
  const [open, setOpen] = useState(false);
  const show = async (asked: boolean): Promise<void> => setOpen(asked && (await deeds.settle()));
  return (
    <Dialog
      trigger={<Button variant="primary">{t('button')}</Button>}
      open={open}
      onOpenChange={(asked) => void show(asked)}
      title={t('title')}
      description={obstacles.length > 0 ? t('hindered') : t('text')}
    >
      {obstacles.length > 0 ? (
        <ObstacleList obstacles={obstacles} />
      ) : (
        <DecisionForm decide={decide} close={() => setOpen(false)} />
      )}
    </Dialog>
  );
}

function DecisionForm({ decide, close }: { decide: DecideDocument; close: () => void }) {
  const t = useTranslations('qualityDocument.decide');
  const router = useRouter();
  const { today } = useDesk().material;
  const { id, revision } = useDocument();
  const [day, setDay] = useState(today);
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const mayRun = (): boolean => {
    setTried(true);
    return day !== '';
  };
  const run = (login: FreshLogin) =>
    outcomeOf(decide({ documentId: id, revision, day, reference: reference.trim() || null, login }));
  return (
    <FreshLoginForm
      deed="document"
      confirm={t('confirm')}
      mayRun={mayRun}
      run={run}
      done={() => {
        close();
        router.refresh();
      }}
      problem={(failure) =>
        failure.code === 'incomplete' ? (
          <div className="grid gap-2">
            <Notice tone="warning" title={t('incomplete')} />
            <ObstacleList obstacles={failure.obstacles} />
          </div>
        ) : failure.code === 'changed-meanwhile' ? (
          <Notice tone="warning" title={t('changed')} />
        ) : (
          <ActionProblem failure={failure} />
        )
      }
    >
      <TextField
        label={t('day')}
        type="date"
        max={today}
        value={day}
        error={tried && day === '' ? t('dayMissing') : undefined}
        onChange={(event) => setDay(event.target.value)}
      />
      <TextField
        label={t('reference')}
        hint={t('referenceHint')}
        optional
        maxLength={200}
        value={reference}
        onChange={(event) => setReference(event.target.value)}
      />
    </FreshLoginForm>
  );
}
