'use client';

import { GitCompare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { isSameValue } from '@/lib/domain/same-value';
import type { DraftChange } from '@/lib/domain/template/draft-change';
import type { NodeContent } from '@/lib/domain/template/draft-node';
import type { StoredDraftField } from '@/lib/domain/template/save-draft-message';
import { formatDayAndTime } from '@/lib/time/format';
import type { FieldState } from '../../audit/field-store';
import { Button } from '../../ui/button';
import { useDraftField, useEditor } from './editor-context';
import { useValueWords } from './use-value-words';

/** Asks which of two texts is to hold, when somebody else changed the same node. Shows nothing otherwise. */
export function ConflictCard({ id }: { id: string }) {
  const content = useDraftField(id, 'content');
  const place = useDraftField(id, 'place');
  return (
    <>
      {content?.problem?.kind === 'conflict' && (
        <ContentConflict state={content} theirs={content.problem.current as StoredDraftField} />
      )}
      {place?.problem?.kind === 'conflict' && (
        <PlaceConflict state={place} theirs={place.problem.current as StoredDraftField} />
      )}
    </>
  );
}

type ConflictProps = { state: FieldState<DraftChange>; theirs: StoredDraftField };
type Side = 'mine' | 'theirs';

/** What the two say differently, part by part; what only the other one changed is theirs unless one chooses otherwise. */
function ContentConflict({ state, theirs }: ConflictProps) {
  const t = useTranslations('templateEditor.conflict');
  const { store } = useEditor();
  const heading = useId();
  const [mine, other] = [state.change.value as NodeContent, theirs.value as NodeContent];
  const agreed = (state.agreed?.value ?? {}) as Readonly<Record<string, unknown>>;
  const names = [...new Set([...Object.keys(mine), ...Object.keys(other)])].filter(
    (name) => !isSameValue(mine[name], other[name]),
  );
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (name: string): Side =>
    chosen[name] ?? (isSameValue(mine[name], agreed[name]) ? 'theirs' : 'mine');
  const keep = () => {
    const parts = names.map((name) => [name, (sideOf(name) === 'mine' ? mine : other)[name]] as const);
    const merged = Object.fromEntries(
      Object.entries({ ...other, ...Object.fromEntries(parts) }).filter(([, value]) => value !== undefined),
    );
    const value: NodeContent = { ...merged, kind: (merged.kind ?? mine.kind) as NodeContent['kind'] };
    store.decide(state.change, { kind: 'mine', change: { target: theirs.target, field: 'content', value } });
  };
  return (
    <section
      aria-labelledby={heading}
      className="grid gap-3 rounded-sm border-2 border-unassessed bg-raised p-3 text-sm"
    >
      <p role="alert" id={heading} className="flex gap-2">
        <GitCompare className="mt-0.5 text-unassessed" />
        <span>
          <strong>{t('title', { name: theirs.by, time: formatDayAndTime(new Date(theirs.at)) })}</strong>{' '}
          {t('body')}
        </span>
      </p>
      {names.map((name) => (
        <PartChoice
          key={name}
          name={name}
          mine={mine[name]}
          theirs={other[name]}
          author={theirs.by}
          side={sideOf(name)}
          choose={(side) => setChosen({ ...chosen, [name]: side })}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={keep}>
          {t('keepChosen')}
        </Button>
        <Button onClick={() => store.decide(state.change, { kind: 'theirs' })}>{t('takeTheirs')}</Button>
      </div>
    </section>
  );
}

type PartChoiceProps = {
  name: string;
  mine: unknown;
  theirs: unknown;
  author: string;
  side: Side;
  choose: (side: Side) => void;
};

function PartChoice({ name, mine, theirs, author, side, choose }: PartChoiceProps) {
  const t = useTranslations('templateEditor.conflict');
  const { nameOf, wordsOf } = useValueWords();
  const group = useId();
  const option = (which: Side, title: string, value: unknown) => (
    <label className="grid cursor-pointer grid-cols-tick items-start gap-2 rounded-sm border border-line-strong p-2 has-checked:border-accent has-checked:bg-accent-soft">
      <input
        type="radio"
        name={group}
        checked={side === which}
        onChange={() => choose(which)}
        className="mt-1 accent-accent"
      />
      <span>
        <span className="block font-bold">{title}</span>
        <span className="whitespace-pre-line">{wordsOf(value)}</span>
      </span>
    </label>
  );
  return (
    <fieldset>
      <legend className="mb-1 font-bold">{nameOf(name)}</legend>
      <div className="grid grid-cols-cards gap-2">
        {option('mine', t('mine'), mine)}
        {option('theirs', t('theirs', { name: author }), theirs)}
      </div>
    </fieldset>
  );
}

function PlaceConflict({ state, theirs }: ConflictProps) {
  const t = useTranslations('templateEditor.conflict');
  const { store } = useEditor();
  return (
    <section className="grid gap-3 rounded-sm border-2 border-unassessed bg-raised p-3 text-sm">
      <p role="alert" className="flex gap-2">
        <GitCompare className="mt-0.5 text-unassessed" />
        <strong>{t('placeTitle', { name: theirs.by, time: formatDayAndTime(new Date(theirs.at)) })}</strong>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => store.decide(state.change, { kind: 'mine', change: state.change })}>
          {t('myPlace')}
        </Button>
        <Button onClick={() => store.decide(state.change, { kind: 'theirs' })}>{t('theirPlace')}</Button>
      </div>
    </section>
  );
}
