'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Segment } from '@/components/ui/segment';
import { TextField } from '@/components/ui/text-field';
import type { Answer } from '@/lib/domain/answer';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { useChecklist, useReadOnly, useValue } from './checklist-context';
import { draftOf, monthsCovered, type NumberDraft, readDraft } from './number-draft';
import { itemId } from './places';

/** A number, and how much of the period it covers where the form asks for one. */
export function NumberAnswerFields({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist.number');
  const readOnly = useReadOnly();
  const { draft, setDraft } = useDraft(target.key);
  const { problem } = readDraft(draft);
  const { item } = target;
  if (item.kind !== 'number') return null;
  return (
    <>
      <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="w-22">
          <TextField
            label={item.unit ?? t('amount')}
            inputMode="decimal"
            autoComplete="off"
            value={draft.amount}
            readOnly={readOnly}
            error={problem === 'notNumber' ? t('notNumber') : undefined}
            aria-describedby={`${itemId(target.key)}-label`}
            onChange={(event) => setDraft({ ...draft, amount: event.target.value })}
            className="text-right font-medium tabular-nums"
          />
        </div>
        {item.periodMonths !== undefined && (
          <PeriodFields target={target} draft={draft} setDraft={setDraft} isWrong={problem === 'notMonth'} />
        )}
      </div>
      {item.periodMonths !== undefined && draft.covers === 'part' && (
        <PartNote since={draft.since} period={item.periodMonths} />
      )}
    </>
  );
}

/** The fields are the person's until what they say is an answer; another's answer replaces them. */
function useDraft(key: string) {
  const { store } = useChecklist();
  const answer = useValue(key, 'answer');
  const [draft, setDraft] = useState(() => draftOf(answer));
  const [seen, setSeen] = useState<Answer>(answer);
  if (!isSame(answer, seen)) {
    setSeen(answer);
    if (!isSame(answer, readDraft(draft).answer)) setDraft(draftOf(answer));
  }
  return {
    draft,
    setDraft(next: NumberDraft) {
      setDraft(next);
      const read = readDraft(next).answer;
      if (!isSame(read, answer)) store.change({ target: key, field: 'answer', value: read }, 'written');
    },
  };
}

function isSame(one: Answer, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type PeriodFieldsProps = {
  target: ItemTarget;
  draft: NumberDraft;
  setDraft: (draft: NumberDraft) => void;
  isWrong: boolean;
};

function PeriodFields({ target, draft, setDraft, isWrong }: PeriodFieldsProps) {
  const t = useTranslations('checklist.number');
  const readOnly = useReadOnly();
  const label = `covers-${target.key}-label`;
  return (
    <>
      <div>
        <p id={label} className="mb-1 text-sm font-medium">
          {t('covers')}
        </p>
        <Segment
          name={`covers-${target.key}`}
          labelledBy={label}
          value={draft.covers}
          disabled={readOnly}
          onChange={(covers) => setDraft({ ...draft, covers })}
          options={[
            { value: 'whole', label: t('whole') },
            { value: 'part', label: t('part') },
          ]}
        />
      </div>
      {draft.covers === 'part' && (
        <div className="w-42">
          <TextField
            label={t('since')}
            type="month"
            value={draft.since}
            readOnly={readOnly}
            error={isWrong ? t('notMonth') : undefined}
            onChange={(event) => setDraft({ ...draft, since: event.target.value })}
          />
        </div>
      )}
    </>
  );
}

/** How much is missing, counted to the visit. */
function PartNote({ since, period }: { since: string; period: number }) {
  const t = useTranslations('checklist.number');
  const { audit, today } = useChecklist().bundle;
  const months = monthsCovered(since, audit.visitDate ?? today);
  return (
    <p className="mt-1.5 text-sm text-ink-2">
      {months === null || months >= period ? t('coversPart') : t('coversMonths', { months, period })}
    </p>
  );
}
