'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { SeenDocument } from '@/lib/domain/answer';
import { useChecklist, useField, useReadOnly, useValue } from './checklist-context';
import { ConflictNotice } from './conflict-notice';
import { useRefusal } from './written-field';

/** The document that the item was checked against, once there is one to note. */
export function SeenDocumentFields({ target }: { target: string }) {
  const t = useTranslations('checklist.seen');
  const { bundle } = useChecklist();
  const readOnly = useReadOnly();
  const seen = useValue(target, 'seenDocument');
  const [isOpen, setIsOpen] = useState(false);
  if (seen === null && !isOpen) {
    if (readOnly) return null;
    return (
      <div className="-ml-2.5">
        <Button variant="quiet" className="min-h-target" onClick={() => setIsOpen(true)}>
          <Plus />
          {t('add')}
        </Button>
      </div>
    );
  }
  return (
    <Fields
      target={target}
      seen={seen ?? { title: '', date: null, seenBy: bundle.me.name }}
      close={() => setIsOpen(false)}
    />
  );
}

type FieldsProps = { target: string; seen: SeenDocument; close: () => void };

function Fields({ target, seen, close }: FieldsProps) {
  const t = useTranslations('checklist.seen');
  const { store } = useChecklist();
  const readOnly = useReadOnly();
  const state = useField(target, 'seenDocument');
  const error = useRefusal(state?.problem?.kind === 'refused' ? state.problem.error : null);
  // Without a title there is no document yet; date and person are then the draft's own.
  const [draft, setDraft] = useState(seen);
  const shown = state?.change.value ? seen : draft;
  const set = (part: Partial<SeenDocument>) => {
    const next = { ...shown, ...part };
    setDraft(next);
    const value = next.title.trim() === '' ? null : next;
    if (value !== null || state !== null) store.change({ target, field: 'seenDocument', value }, 'written');
  };
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-bold">{t('title')}</legend>
      <TextField
        label={t('document')}
        hint={t('documentHint')}
        maxLength={300}
        value={shown.title}
        readOnly={readOnly}
        error={error}
        onChange={(event) => set({ title: event.target.value })}
      />
      <div className="grid grid-cols-cards gap-3">
        <TextField
          label={t('date')}
          optional
          type="date"
          value={shown.date ?? ''}
          readOnly={readOnly}
          onChange={(event) => set({ date: event.target.value || null })}
        />
        <TextField
          label={t('by')}
          optional
          maxLength={200}
          value={shown.seenBy ?? ''}
          readOnly={readOnly}
          onChange={(event) => set({ seenBy: event.target.value || null })}
        />
      </div>
      {!readOnly && (
        <div className="-ml-2.5">
          <Button
            variant="quiet"
            className="min-h-target"
            onClick={() => {
              if (state !== null) store.change({ target, field: 'seenDocument', value: null });
              close();
            }}
          >
            {t('remove')}
          </Button>
        </div>
      )}
      <ConflictNotice place={{ target, field: 'seenDocument' }} />
    </fieldset>
  );
}
