'use client';

import { CircleSlash } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { Section } from '@/lib/domain/template/template-schema';
import { isAnswered, isClosing } from '../checklist-store';
import { useChecklist, useIsCommented, useReadOnly, useValue } from './checklist-context';
import { commentId } from './places';
import { WrittenField } from './written-field';

/** Stands in place of a section that its gate has closed: why, what is set aside, and the way back. */
export function GateNotice({ gate, section }: { gate: string; section: Section }) {
  const answer = useValue(gate, 'answer');
  return isClosing(answer ?? undefined) ? <ClosedGate gate={gate} section={section} /> : null;
}

function ClosedGate({ gate, section }: { gate: string; section: Section }) {
  const t = useTranslations('checklist.gate');
  const { store } = useChecklist();
  const readOnly = useReadOnly();
  const hasReason = useIsCommented(gate);
  const target = store.targets.get(section.key);
  const gateTarget = store.targets.get(gate);
  if (target?.type !== 'section' || gateTarget?.type !== 'item') return null;
  const behind = target.itemKeys.filter((key) => key !== gate);
  const aside = behind.filter((key) =>
    isAnswered(store.value(key, 'answer'), store.value(key, 'assessment')),
  );
  const open = gateTarget.item.kind === 'tick' ? 'ticked' : 'yes';
  return (
    <div className="my-2 grid gap-3 rounded-sm bg-not-applicable-soft p-4 text-sm tablet:ml-10">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="flex gap-2">
          <CircleSlash className="mt-0.5 text-not-applicable" />
          <span>
            <strong>{t('closed', { name: target.name, count: behind.length })}</strong>{' '}
            {t('aside', { count: aside.length })}
          </span>
        </p>
        {!readOnly && (
          <Button
            className="min-h-target"
            onClick={() => store.change({ target: gate, field: 'answer', value: open })}
          >
            {t('open')}
          </Button>
        )}
      </div>
      <div>
        <label htmlFor={commentId(`gate-${gate}`)} className="mb-1 block font-bold">
          {t('reason')}
        </label>
        <WrittenField id={commentId(`gate-${gate}`)} target={gate} field="comment" />
        {!hasReason && <p className="mt-1">{t('missing')}</p>}
      </div>
    </div>
  );
}
