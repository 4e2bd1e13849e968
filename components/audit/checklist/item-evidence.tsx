'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo } from 'react';
import type { EvidenceDesk } from '@/components/evidence/evidence-desk';
import { useDesk } from '@/components/evidence/use-desk';
import { useLoadedLater } from '@/components/ui/use-loaded-later';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { useChecklist } from './checklist-context';

const loadSection = () => import('@/components/evidence/evidence-section');

/** The files on an item. */
export function ItemEvidence({ target }: { target: ItemTarget }) {
  const { evidence } = useChecklist();
  return evidence && <Files desk={evidence} itemKey={target.key} />;
}

function Files({ desk, itemKey }: { desk: EvidenceDesk; itemKey: string }) {
  const t = useTranslations('evidence');
  const target = useMemo(() => ({ item: itemKey, actionId: null }), [itemKey]);
  const { list } = useDesk(desk);
  const [section, load] = useLoadedLater(loadSection);
  useEffect(load, [load]);
  const isEmpty = list?.evidence.every((each) => each.target.item !== itemKey);
  // Where nothing lies and nothing can be put, there is nothing to say.
  if (isEmpty && !list?.mayAttach.toItems) return null;
  return (
    <section aria-label={t('title')}>
      <p className="mb-1 font-bold">{t('title')}</p>
      {section ? (
        <section.EvidenceSection desk={desk} target={target} />
      ) : (
        <p className="text-sm text-ink-2">{t('load.failed')}</p>
      )}
    </section>
  );
}
