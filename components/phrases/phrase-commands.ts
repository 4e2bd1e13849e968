import type { Phrase, PhraseKind } from '@/lib/domain/phrase';
import type { ActionFailure } from '../shell/action-problem';

export type PhraseFailure = ActionFailure | { readonly code: 'changed-meanwhile' };

export type PhraseOutcome<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: PhraseFailure };

/** The server actions of the page of phrases. */
export type PhraseCommands = {
  readonly save: (phrase: {
    readonly phraseId: string | null;
    readonly revision: number;
    readonly kind: PhraseKind;
    readonly text: string;
  }) => Promise<PhraseOutcome>;
  readonly move: (phraseId: string, to: 'up' | 'down') => Promise<PhraseOutcome>;
  /** Takes a phrase out of use, or back; gives the revision that it then has. */
  readonly end: (
    phraseId: string,
    revision: number,
    ended: boolean,
  ) => Promise<PhraseOutcome<{ readonly revision: number }>>;
};

/** What a row of the page can ask for. */
export type PhraseVerbs = {
  readonly save: (phrase: Omit<Phrase, 'id'> & { readonly id: string | null }, done: () => void) => void;
  readonly move: (phrase: Phrase, to: 'up' | 'down') => void;
  readonly end: (phrase: Phrase) => void;
};
