'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DocumentObstacle } from '@/lib/domain/quality-document/quality-document';
import { BoardDecisionForm, type DecideByBoard } from '../../session/board-decision-form';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ObstacleList, useObstacles } from './before-decision';
import { useDesk, useDocument } from './desk-context';

export type DecideDocument = DecideByBoard<DocumentObstacle>;

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
  return (
    <BoardDecisionForm<DocumentObstacle>
      deed="document"
      today={today}
      decide={(decision) => decide({ documentId: id, revision, ...decision })}
      done={() => {
        close();
        router.refresh();
      }}
      words={{ confirm: t('confirm'), incomplete: t('incomplete'), changed: t('changed') }}
      obstacleList={(obstacles) => <ObstacleList obstacles={obstacles} />}
    />
  );
}
