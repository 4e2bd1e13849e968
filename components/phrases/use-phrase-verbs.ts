'use client';

import { useState } from 'react';
import type { Phrase } from '@/lib/domain/phrase';
import { useServerAction } from '../shell/use-server-action';
import type { PhraseCommands, PhraseFailure, PhraseOutcome, PhraseVerbs } from './phrase-commands';

type Ended = Pick<Phrase, 'id' | 'revision'>;

/** Runs the commands of the page, then shows the phrases anew as they then are. The last one that was ended can be taken back. */
export function usePhraseVerbs(commands: PhraseCommands) {
  const { run, busy, failure } = useServerAction<PhraseFailure>();
  const [ended, setEnded] = useState<Ended | null>(null);

  async function end({ id, revision }: Ended): Promise<PhraseOutcome> {
    const outcome = await commands.end(id, revision, true);
    if (outcome.ok) setEnded({ id, revision: outcome.value.revision });
    return outcome;
  }

  const verbs: PhraseVerbs = {
    save: ({ id, revision, kind, text }, done) =>
      run(() => commands.save({ phraseId: id, revision, kind, text }), done),
    move: ({ id }, to) => run(() => commands.move(id, to)),
    end: (phrase) => run(() => end(phrase)),
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
