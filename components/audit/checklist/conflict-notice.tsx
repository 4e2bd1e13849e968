'use client';

import { GitCompare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { controlStyle } from '@/components/ui/field';

import type { Change } from '@/lib/domain/answer';
import { changeIn, type StoredField } from '@/lib/domain/audit-bundle';
import { formatDayAndTime } from '@/lib/time/format';
import { useChecklist, useField, useReadOnly } from './checklist-context';
import { useValueText } from './use-value-text';

/** Asks which of two values is to hold, when two people changed the same field. Shows nothing otherwise. */
export function ConflictNotice({ place }: { place: Pick<Change, 'target' | 'field'> }) {
  const state = useField(place.target, place.field);
  const readOnly = useReadOnly();
  if (state?.problem?.kind !== 'conflict' || readOnly) return null;
  return <Conflict mine={state.change} theirs={state.problem.current} />;
}

function Conflict({ mine, theirs }: { mine: Change; theirs: StoredField }) {
  const t = useTranslations('checklist');
  const { store } = useChecklist();
  const heading = useId();
  const [merged, setMerged] = useState<string | null>(null);
  const target = store.targets.get(mine.target);
  const isOpen =
    target?.type === 'item' && (target.item.kind === 'openQuestion' || target.item.kind === 'text');
  const written = mine.field === 'comment' ? 'comment' : mine.field === 'answer' && isOpen ? 'answer' : null;
  const canMerge = typeof mine.value === 'string' && typeof theirs.value === 'string';
  return (
    <section
      aria-labelledby={heading}
      className="mt-2 grid gap-3 rounded-sm border-2 border-unassessed bg-raised p-3 text-sm"
    >
      <p role="alert" id={heading} className="flex gap-2">
        <GitCompare className="mt-0.5 text-unassessed" />
        <span>
          <strong>{t('conflict.title', { field: t(`history.field.${mine.field}`) })}</strong>{' '}
          {t('conflict.body')}
        </span>
      </p>
      <div className="grid grid-cols-cards gap-2">
        <Side
          title={t('conflict.mine')}
          change={mine}
          action={t('conflict.useMine')}
          use={() => store.decide(mine, { kind: 'mine', change: mine })}
        />
        <Side
          title={t('conflict.theirs', { name: theirs.by, time: formatDayAndTime(new Date(theirs.at)) })}
          change={changeIn(theirs)}
          action={t('conflict.useTheirs')}
          use={() => store.decide(mine, { kind: 'theirs' })}
        />
      </div>
      {written && canMerge && merged === null && (
        <div>
          <Button onClick={() => setMerged(`${theirs.value}\n${mine.value}`)}>{t('conflict.merge')}</Button>
        </div>
      )}
      {written && merged !== null && (
        <Merge
          text={merged}
          onChange={setMerged}
          use={() =>
            store.decide(mine, {
              kind: 'mine',
              change: { target: mine.target, field: written, value: merged || null },
            })
          }
        />
      )}
    </section>
  );
}

type SideProps = { title: string; change: Change; action: string; use: () => void };

function Side({ title, change, action, use }: SideProps) {
  const text = useValueText(change);
  return (
    <div className="grid content-between gap-2 rounded-sm border border-line-strong p-3">
      <div>
        <p className="font-bold">{title}</p>
        <p className="whitespace-pre-line">{text}</p>
      </div>
      <div>
        <Button className="min-h-target" onClick={use}>
          {action}
        </Button>
      </div>
    </div>
  );
}

function Merge(props: { text: string; onChange: (text: string) => void; use: () => void }) {
  const t = useTranslations('checklist.conflict');
  const id = useId();
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="font-bold">
        {t('merged')}
      </label>
      <textarea
        id={id}
        rows={4}
        value={props.text}
        onChange={(event) => props.onChange(event.target.value)}
        className={controlStyle}
      />
      <div>
        <Button variant="primary" className="min-h-target" onClick={props.use}>
          {t('useMerged')}
        </Button>
      </div>
    </div>
  );
}
