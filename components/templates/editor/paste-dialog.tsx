'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type BlockKind, freeItemKinds } from '@/lib/domain/template/draft-node';
import { itemsFromText } from '@/lib/domain/template/items-from-text';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextAreaField } from '../../ui/text-area-field';
import { useEditor } from './editor-context';
import { ChoiceField } from './forms/fields';
import { spotFor } from './tree-rows';
import { useDeeds } from './use-deeds';

type PasteDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Makes items of a pasted text, one for each line, and shows them before they are taken. */
export function PasteDialog({ open, onOpenChange }: PasteDialogProps) {
  const t = useTranslations('templateEditor.paste');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('description')}>
      <PasteForm done={() => onOpenChange(false)} />
    </Dialog>
  );
}

function PasteForm({ done }: { done: () => void }) {
  const t = useTranslations('templateEditor');
  const { store, view } = useEditor();
  const deeds = useDeeds();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<BlockKind>('tick');
  const items = itemsFromText(text);
  const kinds: readonly BlockKind[] = [...freeItemKinds, 'matrixRow'];
  const offered = kinds.filter((one) => spotFor(store, one, view.get().selected, true) !== null);
  return (
    <div className="grid gap-3">
      <TextAreaField
        label={t('paste.text')}
        rows={6}
        className="max-h-side"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <ChoiceField
        label={t('paste.kind')}
        value={kind}
        options={offered.map((one) => [one, t(`kind.${one}`)])}
        onChoose={(chosen) => setKind(chosen as BlockKind)}
      />
      {items.length > 0 && (
        <div>
          <p className="font-bold">{t('paste.count', { count: items.length })}</p>
          <ol className="mt-1 list-decimal pl-6">
            {items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
              <li key={index}>{item}</li>
            ))}
          </ol>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          disabled={items.length === 0}
          onClick={() => {
            deeds.addMany(kind, items);
            done();
          }}
        >
          {t('paste.take', { count: items.length })}
        </Button>
        <Button variant="quiet" onClick={done}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
