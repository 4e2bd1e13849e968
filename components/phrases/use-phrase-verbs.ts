'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Phrase } from '@/lib/domain/phrase';
import type { PhraseCommands, PhraseFailure, PhraseOutcome, PhraseVerbs } from './phrase-commands';

type Ended = Pick<Phrase, 'id' | 'revision'>;

/** Runs the commands of the page, then shows the phrases anew as they then are. The last one that was ended can be taken back. */
export function usePhraseVerbs(commands: PhraseCommands) {
  const router = useRouter();
  const [failure, setFailure] = useState<PhraseFailure | null>(null);
  const [ended, setEnded] = useState<Ended | null>(null);
  const [busy, startTransition] = useTransition();

  function run<Value>(command: () => Promise<PhraseOutcome<Value>>, done?: (value: Value) => void): void {
    startTransition(async () => {
      const outcome = await command().catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
      setFailure(outcome.ok ? null : outcome.error);
      if (outcome.ok) done?.(outcome.value);
      router.refresh();
    });
  }

  const verbs: PhraseVerbs = {
    save: ({ id, revision, kind, text }, done) =>
      run(() => commands.save({ phraseId: id, revision, kind, text }), done),
    move: ({ id }, to) => run(() => commands.move(id, to)),
    end: ({ id, revision }) =>
      run(
        () => commands.end(id, revision, true),
        (value) => setEnded({ id, revision: value.revision }),
      ),
  };
  const undo = ended
    ? () =>
        run(
          () => commands.end(ended.id, ended.revision, false),
          () => setEnded(null),
        )
    : null;
  return { verbs, undo, failure, busy };
}
