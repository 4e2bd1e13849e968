'use client';

import { ChevronDown, ChevronUp, CircleSlash } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, type ReactNode, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { HolderTarget } from '@/lib/domain/template/targets-of';
import type { Section } from '@/lib/domain/template/template-schema';
import { isAnswered } from '../checklist-store';
import { FramedBlock } from './block-frame';
import { useChecklist, useFigures, useIsShown, useView } from './checklist-context';
import { Audience, SectionContent } from './form-block';
import { FormText } from './form-text';
import { sectionId } from './places';
import { sectionHeight } from './section-height';

/** A section of the form under a rule in ink, with all it holds. */
export const FormSection = memo(function FormSection({ section }: { section: Section }) {
  const { store } = useChecklist();
  const target = store.targets.get(section.key);
  if (target?.type !== 'section') return null;
  const Part = store.isLeftOut(target) ? LeftOutSection : TopSection;
  return <Part section={section} target={target} />;
});

type SectionProps = { section: Section; target: HolderTarget };

function TopSection({ section, target }: SectionProps) {
  const [isFolded, setIsFolded] = useState(false);
  const isFiltered = useView('shown', (shown) => shown !== null);
  const heading = `${sectionId(section.key)}-heading`;
  if (!useIsShown(target)) return null;
  return (
    <section
      id={sectionId(section.key)}
      aria-labelledby={heading}
      tabIndex={-1}
      style={{ containIntrinsicHeight: `auto ${sectionHeight(section)}rem` }}
      className="lazy-section px-4 pt-8 pb-2 tablet:px-6"
    >
      <FramedBlock block={section}>
        <SectionHead section={section} target={target} id={heading}>
          <SectionEnd target={target} isFolded={isFolded} fold={() => setIsFolded(!isFolded)} />
        </SectionHead>
        <Audience section={section} />
      </FramedBlock>
      {(!isFolded || isFiltered) && <SectionContent section={section} depth={1} />}
    </section>
  );
}

function SectionHead({ section, target, id, children }: SectionProps & { id: string; children?: ReactNode }) {
  return (
    <header className="grid grid-cols-item items-start border-t-2 border-ink pt-3 pb-1">
      <span aria-hidden="true" className="text-xl leading-tight font-bold text-accent tabular-nums">
        {target.number}
      </span>
      <h2 id={id} className="text-xl">
        {target.number && <span className="sr-only">{target.number} </span>}
        <FormText text={section.title} />
      </h2>
      {children}
    </header>
  );
}

/** A section that this audit does not take up: it keeps its place, so that nobody looks for it in vain. */
function LeftOutSection({ section, target }: SectionProps) {
  const t = useTranslations('checklist.leftOut');
  const { store } = useChecklist();
  const isFiltered = useView('shown', (shown) => shown !== null);
  const heading = `${sectionId(section.key)}-heading`;
  if (isFiltered) return null;
  const aside = target.itemKeys.filter((key) =>
    isAnswered(store.value(key, 'answer'), store.value(key, 'assessment')),
  );
  return (
    <section
      id={sectionId(section.key)}
      aria-labelledby={heading}
      tabIndex={-1}
      className="px-4 pt-8 pb-2 tablet:px-6"
    >
      <SectionHead section={section} target={target} id={heading} />
      <p className="my-2 flex gap-2 rounded-sm bg-not-applicable-soft p-4 text-sm tablet:ml-10">
        <CircleSlash className="mt-0.5 text-not-applicable" />
        <span>
          {t('text')} {t('aside', { count: aside.length })}
        </span>
      </p>
    </section>
  );
}

function SectionEnd(props: { target: HolderTarget; isFolded: boolean; fold: () => void }) {
  const { target, isFolded, fold } = props;
  const t = useTranslations('checklist');
  const progress = useFigures().sections.get(target.key);
  const Icon = isFolded ? ChevronDown : ChevronUp;
  return (
    <div className="-mt-2 flex items-center gap-1 text-sm text-ink-2 tabular-nums">
      {progress && progress.total > 0 && (
        <span>
          {progress.answered === progress.total
            ? t('contents.sectionDone', progress)
            : t('contents.sectionOf', progress)}
        </span>
      )}
      <IconButton
        label={t(isFolded ? 'unfold' : 'fold', { name: target.name })}
        aria-expanded={!isFolded}
        onClick={fold}
        className="print:hidden"
      >
        <Icon />
      </IconButton>
    </div>
  );
}
