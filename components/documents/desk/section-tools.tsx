'use client';

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import type { DocumentSection } from '@/lib/domain/quality-document/section';
import { stepFrom } from '@/lib/domain/quality-document/section-order';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useDesk, useDocument } from './desk-context';

/** Moves a section, adds another after it, or takes it away. */
export function SectionTools({ section }: { section: DocumentSection }) {
  const t = useTranslations('qualityDocument.edit');
  const { deeds, busy } = useDesk();
  const { sections } = useDocument();
  const { id, heading } = section;
  const move = async (event: MouseEvent<HTMLElement>, to: ReturnType<typeof stepFrom>): Promise<void> => {
    if (!to) return;
    const button = event.currentTarget;
    await deeds.move(id, to.before);
    // What is moved in the page loses the focus.
    requestAnimationFrame(() => button.focus());
  };
  const [up, down] = [stepFrom(sections, id, 'up'), stepFrom(sections, id, 'down')];
  return (
    <>
      <Button
        variant="quiet"
        disabled={!up}
        busy={busy}
        aria-label={t('upNamed', { heading })}
        onClick={(event) => void move(event, up)}
      >
        <ArrowUp /> {t('up')}
      </Button>
      <Button
        variant="quiet"
        disabled={!down}
        busy={busy}
        aria-label={t('downNamed', { heading })}
        onClick={(event) => void move(event, down)}
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
