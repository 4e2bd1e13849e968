'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Phrase, PhraseKind } from '@/lib/domain/phrase';

export type PhraseHere = Pick<Phrase, 'id' | 'kind' | 'text'>;

const Phrases = createContext<readonly PhraseHere[]>([]);

type PhrasesHereProps = {
  /** The tenant's phrases, each as it reads in this audit. */
  phrases: readonly PhraseHere[];
  children: ReactNode;
};

/** Keeps the phrases within reach of every field that can begin with one. */
export function PhrasesHere({ phrases, children }: PhrasesHereProps) {
  return <Phrases value={phrases}>{children}</Phrases>;
}

/** The phrases of a kind, in the tenant's order. */
export function usePhrasesHere(kind: PhraseKind): readonly PhraseHere[] {
  return useContext(Phrases).filter((phrase) => phrase.kind === kind);
}
