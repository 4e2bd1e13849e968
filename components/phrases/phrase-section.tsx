'use client';

import { ArrowDown, ArrowUp, PenLine, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Dispatch, SetStateAction } from 'react';
import type { Phrase, PhraseKind } from '@/lib/domain/phrase';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { PaperSection } from '../ui/paper';
import type { PhraseVerbs } from './phrase-commands';
import { PhraseForm } from './phrase-form';

type PhraseSectionProps = {
  kind: PhraseKind;
  phrases: readonly Phrase[];
  /** The id of the phrase that is changed, or the kind of the one that is new. */
  open: string | null;
  setOpen: Dispatch<SetStateAction<string | null>>;
  verbs: PhraseVerbs;
  busy: boolean;
};

/** The phrases of one kind in their order, and the way to a new one. */
export function PhraseSection({ kind, phrases, open, setOpen, verbs, busy }: PhraseSectionProps) {
  const t = useTranslations('phrases');
  // Saving takes a while: what has been opened meanwhile stays open.
  const closing = (which: string) => () => setOpen((now) => (now === which ? null : now));
  return (
    <PaperSection title={t(`kind.${kind}`)}>
      {phrases.length === 0 && <p className="py-2 text-ink-2">{t('none')}</p>}
      <ol>
        {phrases.map((phrase, index) => (
          <li key={phrase.id} className="border-t border-line first:border-t-0">
            {open === phrase.id ? (
              <PhraseForm
                label={t('edit', { text: shortened(phrase.text) })}
                text={phrase.text}
                busy={busy}
                save={(text) => verbs.save({ ...phrase, text }, closing(phrase.id))}
                close={closing(phrase.id)}
              />
            ) : (
              <PhraseRow
                phrase={phrase}
                isFirst={index === 0}
                isLast={index === phrases.length - 1}
                edit={() => setOpen(phrase.id)}
                verbs={verbs}
              />
            )}
          </li>
        ))}
      </ol>
      {open === kind ? (
        <PhraseForm
          label={t('addTo', { kind: t(`kind.${kind}`) })}
          text=""
          busy={busy}
          save={(text) => verbs.save({ id: null, revision: 0, kind, text }, closing(kind))}
          close={closing(kind)}
        />
      ) : (
        <Button
          className="mt-3"
          aria-label={t('addTo', { kind: t(`kind.${kind}`) })}
          onClick={() => setOpen(kind)}
        >
          <Plus />
          {t('add')}
        </Button>
      )}
    </PaperSection>
  );
}

/** Enough of a phrase to know it by. */
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

type PhraseRowProps = {
  phrase: Phrase;
  isFirst: boolean;
  isLast: boolean;
  edit: () => void;
  verbs: PhraseVerbs;
};

function PhraseRow({ phrase, isFirst, isLast, edit, verbs }: PhraseRowProps) {
  const t = useTranslations('phrases');
  const text = shortened(phrase.text);
  return (
    <div className="grid gap-x-3 py-2 tablet:flex tablet:items-start tablet:justify-between">
      <p className="max-w-measure min-w-0 py-2 whitespace-pre-line">{phrase.text}</p>
      <div className="-ml-3 flex shrink-0 tablet:ml-0">
        <IconButton
          label={t('up', { text })}
          aria-disabled={isFirst}
          onClick={() => verbs.move(phrase, 'up')}
        >
          <ArrowUp />
        </IconButton>
        <IconButton
          label={t('down', { text })}
          aria-disabled={isLast}
          onClick={() => verbs.move(phrase, 'down')}
        >
          <ArrowDown />
        </IconButton>
        <IconButton label={t('edit', { text })} onClick={edit}>
          <PenLine />
        </IconButton>
        <IconButton label={t('end', { text })} onClick={() => verbs.end(phrase)}>
          <Trash2 />
        </IconButton>
      </div>
    </div>
  );
}
