'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { type Assignment, AssignmentFields, nothingChosen, wishFrom } from './assignment-fields';
import type { AssignActions, AssignmentChoices, AssignOutcome, BoardRow } from './board-row';
import { BulkOutcome } from './bulk-outcome';

type BulkBarProps = {
  /** Those that are marked. */
  rows: readonly BoardRow[];
  shown: readonly BoardRow[];
  choices: AssignmentChoices;
  assign: AssignActions;
  /** Marks these alone. */
  keepMarked: (ids: readonly string[]) => void;
};

/** What can be done with the marked actions: at the bottom, near the thumb. What came of it is told there too. */
export function BulkBar({ rows, shown, choices, assign, keepMarked }: BulkBarProps) {
  const t = useTranslations('actionsBoard.bulk');
  const router = useRouter();
  const [wish, setWish] = useState<Assignment>(nothingChosen);
  const [isOpen, setIsOpen] = useState(false);
  const [lacksChoice, setLacksChoice] = useState(false);
  const [outcome, setOutcome] = useState<AssignOutcome | null>(null);
  const [busy, startTransition] = useTransition();

  function submit(): void {
    const asked = wishFrom(wish);
    setLacksChoice(asked === null);
    if (asked === null) return;
    const sent = rows.map(({ id, assignmentRevision }) => ({ actionId: id, revision: assignmentRevision }));
    startTransition(async () => {
      const answer = await assign({ rows: sent, ...asked }).catch(
        () => ({ ok: false, error: { code: 'unreachable' } }) as const,
      );
      setOutcome(answer);
      setIsOpen(false);
      if (answer.ok) {
        keepMarked(answer.value.refused.map(({ actionId }) => actionId));
        if (answer.value.refused.length === 0) setWish(nothingChosen);
      }
      router.refresh();
    });
  }

  const fields = (
    <AssignmentFields
      value={wish}
      onChange={setWish}
      choices={choices}
      unitIds={rows.map(({ unitId }) => unitId)}
      problem={lacksChoice ? t('chooseFirst') : undefined}
    />
  );
  const count = rows.length;
  if (count === 0 && outcome === null) return null;
  return (
    <section
      aria-label={t('label')}
      className="sticky bottom-0 z-30 -mx-4 mt-6 grid gap-3 border-t-2 border-accent bg-raised px-4 py-2 text-sm shadow-raised tablet:-mx-6 tablet:px-6 print:hidden"
    >
      {outcome && <BulkOutcome outcome={outcome} shown={shown} dismiss={() => setOutcome(null)} />}
      {count > 0 && (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <p role="status" className="flex min-h-target items-center font-bold">
            {t('marked', { count })}
          </p>
          <div className="hidden tablet:flex tablet:items-end tablet:gap-3">{fields}</div>
          <div className="ml-auto flex gap-2">
            <div className="hidden tablet:block">
              <Button variant="primary" busy={busy} onClick={submit} className="min-h-target">
                {t('assign', { count })}
              </Button>
            </div>
            <div className="tablet:hidden">
              <Dialog
                open={isOpen}
                onOpenChange={setIsOpen}
                trigger={
                  <Button variant="primary" className="min-h-target">
                    {t('assign', { count })}
                  </Button>
                }
                title={t('assignTitle', { count })}
              >
                {fields}
                <Button variant="primary" size="large" busy={busy} onClick={submit}>
                  {t('assign', { count })}
                </Button>
              </Dialog>
            </div>
            <Button variant="quiet" className="min-h-target" onClick={() => keepMarked([])}>
              {t('clear')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
