'use client';

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import type { DocumentSection } from '@/lib/domain/quality-document/section';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useDesk, useDocument } from './desk-context';

/** Moves a section, adds another after it, or takes it away. `at` is its place among all. */
export function SectionTools({ section, at }: { section: DocumentSection; at: number }) {
  const t = useTranslations('qualityDocument.edit');
  const { deeds, busy } = useDesk();
  const { sections } = useDocument();
  const { id, heading } = section;
  const move = async (event: MouseEvent<HTMLElement>, before: string | null): Promise<void> => {
    const button = event.currentTarget;
    await deeds.move(id, before);
    // What is moved in the page loses the focus.
    requestAnimationFrame(() => button.focus());
  };
  const isLast = at === sections.length - 1;
  return (
    <>
      <Button
        variant="quiet"
        disabled={at === 0}
        busy={busy}
        aria-label={t('upNamed', { heading })}
        onClick={(event) => void move(event, sections[at - 1]?.id ?? null)}
      >
        <ArrowUp /> {t('up')}
      </Button>
      <Button
        variant="quiet"
        disabled={isLast}
        busy={busy}
        aria-label={t('downNamed', { heading })}
        onClick={(event) => void move(event, sections[at + 2]?.id ?? null)}
      >
        <ArrowDown /> {t('down')}
      </Button>
      <Button variant="quiet" busy={busy} onClick={() => void deeds.add()}>
        <Plus /> {t('newSection')}
      </Button>
      <ConfirmDialog
        trigger={
          <Button variant="quiet" aria-label={t('removeNamed', { heading })}>
            <Trash2 /> {t('remove')}
          </Button>
        }
        title={t('removeTitle', { heading })}
        description={t('removeText')}
        confirmLabel={t('remove')}
        tone="danger"
        onConfirm={() => deeds.remove(section)}
      />
    </>
  );
}
