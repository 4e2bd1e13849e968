'use client';

import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import type { Result } from '@/lib/domain/result';
import { FileField } from '../templates/files/file-field';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Spinner } from '../ui/spinner';

type FileImportProps<Seen, Failure> = {
  /** The endings of the files that are taken. */
  accept: string;
  preview: (file: File) => Promise<Result<Seen, Failure>>;
  confirm: (file: File, seen: Seen) => Promise<Result<{ written: number }, Failure>>;
  /** What a file would make, and whether there is anything in it to save. */
  show: (seen: Seen) => ReactNode;
  isWorthSaving?: (seen: Seen) => boolean;
  refusal: (failure: Failure) => ReactNode;
  words: {
    readonly label: string;
    readonly another: string;
    readonly help: string;
    readonly busy: string;
    readonly ready: string;
    readonly confirm: string;
    readonly done: (written: number) => string;
  };
  /** Where one sees what came of it. */
  next: { readonly href: string; readonly label: string };
};

type Standing<Seen, Failure> =
  | { readonly at: 'waiting' | 'reading' }
  | { readonly at: 'refused'; readonly failure: Failure }
  | { readonly at: 'seen' | 'saving'; readonly file: File; readonly what: Seen }
  /** Nobody answered: what was seen still stands. */
  | { readonly at: 'unsaved'; readonly file: File; readonly what: Seen; readonly failure: Failure }
  | { readonly at: 'done'; readonly written: number };

/** A file with rows: chosen, read, shown as what it would make, and only then saved. */
export function FileImport<Seen, Failure extends { readonly error: string }>(
  props: FileImportProps<Seen, Failure>,
) {
  const { accept, preview, confirm, show, isWorthSaving, refusal, words, next } = props;
  const [standing, setStanding] = useState<Standing<Seen, Failure>>({ at: 'waiting' });

  async function read(file: File): Promise<void> {
    setStanding({ at: 'reading' });
    const seen = await preview(file);
    setStanding(seen.ok ? { at: 'seen', file, what: seen.value } : { at: 'refused', failure: seen.error });
  }

  async function save(file: File, what: Seen): Promise<void> {
    setStanding({ at: 'saving', file, what });
    const saved = await confirm(file, what);
    if (saved.ok) setStanding({ at: 'done', ...saved.value });
    else if (saved.error.error === 'unreachable')
      setStanding({ at: 'unsaved', file, what, failure: saved.error });
    else setStanding({ at: 'refused', failure: saved.error });
  }

  const busy = standing.at === 'reading' || standing.at === 'saving';
  return (
    <div className="grid grid-cols-1 gap-5">
      <FileField
        label={standing.at === 'waiting' ? words.label : words.another}
        help={words.help}
        accept={accept}
        busy={busy}
        onFile={(file) => void read(file)}
      />
      <p role="status" className="sr-only">
        {standing.at === 'reading' && words.busy}
        {standing.at === 'seen' && words.ready}
      </p>
      {standing.at === 'reading' && <Spinner />}
      {standing.at === 'refused' && refusal(standing.failure)}
      {'what' in standing && show(standing.what)}
      {standing.at === 'unsaved' && refusal(standing.failure)}
      {'what' in standing && isWorthSaving?.(standing.what) !== false && (
        <Button
          variant="primary"
          size="large"
          busy={busy}
          className="justify-self-start"
          onClick={() => void save(standing.file, standing.what)}
        >
          {words.confirm}
        </Button>
      )}
      {standing.at === 'done' && (
        <Notice
          tone="done"
          title={words.done(standing.written)}
          actions={<Link href={next.href}>{next.label}</Link>}
        />
      )}
    </div>
  );
}
