'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PlacedPassage } from '@/lib/domain/fact-review/passage';
import { PassageRow } from './passage-row';

/** The passages of one section of the form. */
export type PassageGroup = { readonly title: string; readonly passages: readonly PlacedPassage[] };

type OtherPassagesProps = { groups: readonly PassageGroup[]; isOver: boolean };

/** All that is not asked about, folded: the form's other items can be commented on too. */
export function OtherPassages({ groups, isOver }: OtherPassagesProps) {
  const t = useTranslations('factReview');
  const [open, setOpen] = useState(false);
  const count = groups.reduce((sum, { passages }) => sum + passages.length, 0);
  if (count === 0) return null;
  return (
    <details
      className="group mt-10 border-t-2 border-ink pt-3"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="flex min-h-target cursor-pointer flex-wrap items-center gap-x-3 rounded-sm focus-visible:outline-3 focus-visible:outline-focus">
        <h2 className="text-xl">{t('others', { count })}</h2>
        <span className="text-sm text-ink-2">{t('othersAside')}</span>
        <ChevronDown className="ml-auto group-open:rotate-180" />
      </summary>
      {/* A long form is not put on the page before somebody asks for it. */}
      {open &&
        groups.map(({ title, passages }) => (
          <section key={passages[0]?.target} className="mt-6">
            <h3 className="text-lg">{title}</h3>
            <ol>
              {passages.map((placed) => (
                <PassageRow key={placed.target} placed={placed} isOver={isOver} />
              ))}
            </ol>
          </section>
        ))}
    </details>
  );
}
