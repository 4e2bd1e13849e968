'use client';

import { Bell } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { type Assignment, AssignmentFields, nothingChosen, wishFrom } from './assignment-fields';
import type { AssignmentChoices, BoardRow, BulkCommands } from './board-row';
import { BulkResult } from './bulk-result';
import { useBulk } from './use-bulk';

type BulkBarProps = {
  /** Those that are marked. */
  rows: readonly BoardRow[];
  shown: readonly BoardRow[];
  choices: AssignmentChoices;
  commands: BulkCommands;
  /** Marks these alone. */
  keepMarked: (ids: readonly string[]) => void;
};

/** What can be done with the marked actions: at the bottom, near the thumb. What came of it is told there too. */
export function BulkBar({ rows, shown, choices, commands, keepMarked }: BulkBarProps) {
  const t = useTranslations('actionsBoard.bulk');
  const { run, busy, news, forget } = useBulk(keepMarked);
  const count = rows.length;
  if (count === 0 && news === null) return null;
  const { remind } = commands;
  const actionIds = rows.map(({ id }) => id);
  return (
    <section
      aria-label={t('label')}
      className="sticky bottom-0 z-30 -mx-4 mt-6 grid gap-3 border-t-2 border-accent bg-raised px-4 py-2 text-sm shadow-raised tablet:-mx-6 tablet:px-6 print:hidden"
    >
      {news && <BulkResult news={news} shown={shown} dismiss={forget} />}
      {count > 0 && (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <p role="status" className="flex min-h-target items-center font-bold">
            {t('marked', { count })}
          </p>
          <Assigning
            rows={rows}
            choices={choices}
            busy={busy}
            assign={(asked, done) => run('assigned', () => commands.assign(asked), done)}
          />
          {remind && (
            <Button
              busy={busy}
              className="min-h-target"
              onClick={() => run('reminded', () => remind(actionIds))}
            >
              <Bell />
              {t('remind')}
            </Button>
          )}
          <Button variant="quiet" className="min-h-target" onClick={() => keepMarked([])}>
            {t('clear')}
          </Button>
        </div>
      )}
    </section>
  );
}

type AssigningProps = Pick<BulkBarProps, 'rows' | 'choices'> & {
  busy: boolean;
  assign: (asked: Parameters<BulkCommands['assign']>[0], done: () => void) => void;
};

/** Who is to do and to handle the marked actions: in the bar itself, on a phone in a window of its own. */
function Assigning({ rows, choices, busy, assign }: AssigningProps) {
  const t = useTranslations('actionsBoard.bulk');
  const [wish, setWish] = useState<Assignment>(nothingChosen);
  const [isOpen, setIsOpen] = useState(false);
  const [lacksChoice, setLacksChoice] = useState(false);
  const count = rows.length;

  function submit(): void {
    const asked = wishFrom(wish);
    setLacksChoice(asked === null);
    if (asked === null) return;
    const sent = rows.map(({ id, assignmentRevision }) => ({ actionId: id, revision: assignmentRevision }));
    assign({ rows: sent, ...asked }, () => setIsOpen(false));
  }

  const fields = (
    <AssignmentFields
      value={wish}
      onChange={setWish}
      choices={choices}
      rows={rows}
      problem={lacksChoice ? t('chooseFirst') : undefined}
    />
  );
  const button = (
    <Button variant="primary" busy={busy} onClick={submit} className="min-h-target">
      {t('assign', { count })}
    </Button>
  );
  const opener = (
    <Button variant="primary" className="min-h-target">
      {t('assign', { count })}
    </Button>
  );
  return (
    <>
      <div className="hidden tablet:flex tablet:items-end tablet:gap-3">
        {fields}
        {button}
      </div>
      <div className="tablet:hidden">
        <Dialog open={isOpen} onOpenChange={setIsOpen} trigger={opener} title={t('assignTitle', { count })}>
          {fields}
          {button}
        </Dialog>
      </div>
    </>
  );
}
