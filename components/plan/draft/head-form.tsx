'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { WrittenPart } from '@/lib/domain/plan/draft/written-part';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { PartFormFrame } from './part-form-frame';
import { PartProblem } from './part-problem';
import { type ChangePlan, usePartForm } from './use-part-form';

type Head = WrittenPart<'head'>;

/** A piece of the introduction, or a footnote: its name and its text. `key` tells it apart. */
interface Piece {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

interface Written {
  readonly title: string;
  readonly origin: string;
  readonly introduction: readonly Piece[];
  readonly footnotes: readonly Piece[];
}

const writtenOf = ({ title, origin, introduction, footnotes }: Head): Written => ({
  title,
  origin,
  introduction: introduction.map(({ heading, text }, at) => ({ key: `stored-${at}`, name: heading, text })),
  footnotes: footnotes.map(({ key, text }, at) => ({ key: `stored-${at}`, name: key, text })),
});

const contentOf = ({ title, origin, introduction, footnotes }: Written): Head => ({
  title,
  origin,
  introduction: introduction.map(({ name, text }) => ({ heading: name, text })),
  footnotes: footnotes.map(({ name, text }) => ({ key: name.trim(), text })),
});

const inWords = (pieces: readonly Piece[]): string =>
  pieces.map(({ name, text }) => `${name}\n${text}`).join('\n\n');

type HeadFormProps = { head: Head; revision: number; change: ChangePlan };

/** Writes what a plan says as a whole: its title, introduction and footnotes. */
export function HeadForm({ head, revision, change }: HeadFormProps) {
  const t = useTranslations('planDraft');
  const form = usePartForm(change, {
    revision,
    changeOf: (content, from) => ({ do: 'writeHead', revision: from, content }),
  });
  const [written, setWritten] = useState(() => writtenOf(head));
  const set = (says: Partial<Written>): void => setWritten({ ...written, ...says });
  const differences = (standing: unknown) => {
    const theirs = writtenOf(standing as Head);
    return [
      { name: t('field.planTitle'), text: theirs.title, mine: written.title },
      { name: t('field.origin'), text: theirs.origin, mine: written.origin },
      {
        name: t('field.introduction'),
        text: inWords(theirs.introduction),
        mine: inWords(written.introduction),
      },
      { name: t('field.footnotes'), text: inWords(theirs.footnotes), mine: inWords(written.footnotes) },
    ].filter(({ text, mine }) => text !== mine);
  };
  return (
    <PartFormFrame
      label={t('edit.head')}
      form={form}
      isNew={false}
      save={() => form.save(contentOf(written))}
      problem={
        <PartProblem
          form={form}
          differences={differences}
          keepMine={(standing) => form.saveOver(contentOf(written), standing)}
          takeTheirs={(standing) => {
            setWritten(writtenOf(standing.content as Head));
            form.takeOver(standing);
          }}
        />
      }
    >
      <TextField
        label={t('field.planTitle')}
        value={written.title}
        error={form.errorOf('title')}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextField
        label={t('field.origin')}
        value={written.origin}
        error={form.errorOf('origin')}
        onChange={(event) => set({ origin: event.target.value })}
      />
      <Pieces
        of="introduction"
        pieces={written.introduction}
        errorOf={form.errorOf}
        onChange={(introduction) => set({ introduction })}
      />
      <Pieces
        of="footnotes"
        pieces={written.footnotes}
        errorOf={form.errorOf}
        onChange={(footnotes) => set({ footnotes })}
      />
    </PartFormFrame>
  );
}

const words = {
  introduction: { one: 'section', name: 'heading', add: 'addSection', field: 'heading' },
  footnotes: { one: 'footnote', name: 'mark', add: 'addFootnote', field: 'key' },
} as const;

type PiecesProps = {
  of: keyof typeof words;
  pieces: readonly Piece[];
  errorOf: (field: string) => string | undefined;
  onChange: (pieces: readonly Piece[]) => void;
};

function Pieces({ of, pieces, errorOf, onChange }: PiecesProps) {
  const t = useTranslations('planDraft.field');
  const { one, name, add, field } = words[of];
  const added = useRef(0);
  const set = (at: number, says: Partial<Piece>): void =>
    onChange(pieces.map((piece, place) => (place === at ? { ...piece, ...says } : piece)));
  const addOne = (): void => {
    added.current += 1;
    onChange([...pieces, { key: `new-${added.current}`, name: '', text: '' }]);
  };
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-bold">{t(of)}</legend>
      {of === 'footnotes' && <p className="text-sm text-ink-2">{t('footnotesHint')}</p>}
      {pieces.map((piece, at) => {
        const what = t(one, { number: String(at + 1) });
        return (
          <fieldset key={piece.key} className="grid gap-3 border-t border-line pt-3">
            <legend className="sr-only">{what}</legend>
            <div className="flex items-end gap-2">
              <div className="grow">
                <TextField
                  label={t(name)}
                  value={piece.name}
                  error={errorOf(`${of}.${at}.${field}`)}
                  onChange={(event) => set(at, { name: event.target.value })}
                />
              </div>
              <IconButton
                label={t('takeAway', { what })}
                onClick={() => onChange(pieces.filter(({ key }) => key !== piece.key))}
              >
                <Trash2 />
              </IconButton>
            </div>
            <TextAreaField
              label={t('text')}
              value={piece.text}
              error={errorOf(`${of}.${at}.text`)}
              onChange={(event) => set(at, { text: event.target.value })}
            />
          </fieldset>
        );
      })}
      <Button className="justify-self-start" onClick={addOne}>
        {t(add)}
      </Button>
    </fieldset>
  );
}
