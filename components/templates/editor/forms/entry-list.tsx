'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { FieldError } from '../../../ui/field';
import { IconButton } from '../../../ui/icon-button';
import { useProblemsOf } from '../editor-context';
import { listOf, recordOf } from '../preview-template';
import { useProblemText } from '../use-problem-text';
import type { NodeFields } from './use-node-fields';

export type Entry = Readonly<Record<string, unknown>>;
export type ChangeEntry = (changed: Entry, pace?: 'chosen' | 'written') => void;

type EntryListProps = {
  fields: NodeFields;
  /** The name of the list in the format. */
  name: string;
  addLabel: string;
  newEntry: (entries: readonly Entry[]) => Entry;
  /** What the entry is called, for the buttons about it. */
  nameOf: (entry: Entry) => string;
  children: (entry: Entry, change: ChangeEntry) => ReactNode;
};

/** A list that can be added to, put in another order and taken from. */
export function EntryList({ fields, name, addLabel, newEntry, nameOf, children }: EntryListProps) {
  const entries = listOf(fields.content[name]).map(recordOf);
  const save = (next: readonly Entry[], pace: 'chosen' | 'written' = 'chosen') =>
    fields.replace({ ...fields.content, [name]: next }, pace);
  const swap = (index: number, steps: 1 | -1) => {
    const [one, other] = [entries[index], entries[index + steps]];
    if (one && other) save(entries.with(index, other).with(index + steps, one));
  };
  return (
    <div className="grid gap-3">
      <ListProblems fields={fields} name={name} index={null} />
      <ol className="grid gap-3">
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: keys may be double while somebody writes
          <li key={index} className="rounded-sm border border-line p-3">
            <div className="mb-1 flex justify-end">
              <EntryButtons
                name={nameOf(entry)}
                isFirst={index === 0}
                isLast={index === entries.length - 1}
                move={(steps) => swap(index, steps)}
                remove={() => save(entries.toSpliced(index, 1))}
              />
            </div>
            {children(entry, (changed, pace) => save(entries.with(index, changed), pace))}
            <ListProblems fields={fields} name={name} index={index} />
          </li>
        ))}
      </ol>
      <div>
        <Button onClick={() => save([...entries, newEntry(entries)])}>
          <Plus /> {addLabel}
        </Button>
      </div>
    </div>
  );
}

type EntryButtonsProps = {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  move: (steps: 1 | -1) => void;
  remove: () => void;
};

function EntryButtons({ name, isFirst, isLast, move, remove }: EntryButtonsProps) {
  const t = useTranslations('templateEditor.entry');
  return (
    <>
      {!isFirst && (
        <IconButton label={t('up', { name })} onClick={() => move(-1)}>
          <ArrowUp />
        </IconButton>
      )}
      {!isLast && (
        <IconButton label={t('down', { name })} onClick={() => move(1)}>
          <ArrowDown />
        </IconButton>
      )}
      <IconButton label={t('remove', { name })} onClick={remove}>
        <X />
      </IconButton>
    </>
  );
}

/** What is wrong with one entry, or with the list itself. */
function ListProblems({ fields, name, index }: { fields: NodeFields; name: string; index: number | null }) {
  const problemText = useProblemText();
  const own = useProblemsOf(fields.id).filter(
    ({ within }) => within[0] === name && (index === null ? within.length === 1 : within[1] === index),
  );
  return own.map((problem) => (
    <FieldError
      key={`${problem.within.join('.')} ${problem.code}`}
      id={`${fields.id}-${problem.within.join('-')}-${problem.code}`}
    >
      {problemText(problem)}
    </FieldError>
  ));
}
