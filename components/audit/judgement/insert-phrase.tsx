'use client';

import { TextQuote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useRef, useState } from 'react';
import { foundPhrases, type PhraseKind, withPhrase } from '@/lib/domain/phrase';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { usePhrasesHere } from './phrases-here';

type InsertPhraseProps = {
  kind: PhraseKind;
  /** What stands in the field now. */
  text: string;
  onInsert: (text: string) => void;
  /** The field, which gets the focus when a phrase has been put there. */
  field: RefObject<HTMLTextAreaElement | null>;
};

/** Adds one of the tenant's phrases to a field. Where there are none, there is nothing to press either. */
export function InsertPhrase({ kind, text, onInsert, field }: InsertPhraseProps) {
  const t = useTranslations('phrases.insert');
  const phrases = usePhrasesHere(kind);
  const [isOpen, setIsOpen] = useState(false);
  const [asked, setAsked] = useState('');
  const hasChosen = useRef(false);
  if (phrases.length === 0) return null;
  const found = foundPhrases(phrases, asked);

  function choose(phrase: string): void {
    hasChosen.current = true;
    onInsert(withPhrase(text, phrase));
    setIsOpen(false);
  }

  function takeFocus(): boolean {
    if (!hasChosen.current) return false;
    hasChosen.current = false;
    field.current?.focus();
    return field.current !== null;
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      takeFocus={takeFocus}
      trigger={
        <Button variant="quiet" className="min-h-target">
          <TextQuote />
          {t('button')}
        </Button>
      }
      title={t('title')}
    >
      <TextField
        type="search"
        label={t('search')}
        value={asked}
        onChange={(event) => setAsked(event.target.value)}
      />
      <p role="status" className="text-ink-2">
        {found.length > 0 ? t('count', { count: found.length }) : t('none')}
      </p>
      <ul>
        {found.map((phrase) => (
          <li key={phrase.id} className="border-t border-line">
            <button
              type="button"
              onClick={() => choose(phrase.text)}
              className="block min-h-target w-full px-2 py-2 text-left text-base whitespace-pre-line hover:bg-accent-soft"
            >
              {phrase.text}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
