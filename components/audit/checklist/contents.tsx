'use client';

import { Check, Flag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { ProgressMeter } from '@/components/ui/progress-meter';
import type { AuditBundle } from '@/lib/domain/audit-bundle';
import type { HolderTarget } from '@/lib/domain/template/targets-of';
import type { Section } from '@/lib/domain/template/template-schema';
import type { Progress } from '../checklist-figures';
import type { Filter } from '../checklist-view';
import { useChecklist, useFigures, useView } from './checklist-context';
import { goToHolder } from './places';

/** What can be shown: a unit assesses nothing, and what differs is seen where there are two answers. */
function filtersOf({ audit, selfAssessment }: AuditBundle): readonly Filter[] {
  if (audit.part === 'selfAssessment') return ['all', 'unanswered', 'commented'];
  const filters = ['all', 'unanswered', 'deficiencies', 'commented'] as const;
  return selfAssessment ? [...filters, 'differing'] : filters;
}

/** The form's own table of contents, with how far each section has come, and what to show of the form. */
export function Contents() {
  const t = useTranslations('checklist.contents');
  const heading = useId();
  const { sections } = useChecklist().bundle.template;
  return (
    <nav aria-labelledby={heading}>
      <h2 id={heading} className="mb-2 text-base">
        {t('title')}
      </h2>
      <FilterChips />
      <ul className="text-sm">
        {sections.map((section) => (
          <ContentsSection key={section.key} section={section} />
        ))}
      </ul>
    </nav>
  );
}

function FilterChips() {
  const t = useTranslations('checklist.contents');
  const { view, bundle } = useChecklist();
  const figures = useFigures();
  const chosen = useView('filter', (filter) => filter);
  return (
    <fieldset className="mb-3 flex flex-wrap gap-1.5">
      <legend className="sr-only">{t('filter')}</legend>
      {filtersOf(bundle).map((filter) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === chosen}
          onClick={() => view.setFilter(filter)}
          className="inline-flex min-h-target items-center gap-1.5 rounded-full border border-line-strong px-3 text-sm hover:bg-accent-soft aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
        >
          {t(filter)}
          <span className="font-medium tabular-nums">
            {filter === 'all' ? figures.all.total : figures[filter].length}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

function ContentsSection({ section }: { section: Section }) {
  const { store } = useChecklist();
  const figures = useFigures();
  const target = store.targets.get(section.key);
  const isHere = useIsHere(section.key);
  if (target?.type !== 'section') return null;
  if (store.isLeftOut(target)) return <LeftOutSection target={target} />;
  const progress = figures.sections.get(section.key);
  const inner = section.content.filter((block) => block.kind === 'section');
  return (
    <li className="border-line not-first:border-t">
      <ContentsLink target={target} progress={progress} isHere={isHere} />
      {isHere && inner.length > 0 && (
        <ul className="mt-0.5 mb-1.5 ml-8 border-l border-line-strong">
          {inner.map(({ key }) => (
            <InnerSection key={key} sectionKey={key} progress={figures.sections.get(key)} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** It has its place in the form, and nothing there to go to. */
function LeftOutSection({ target }: { target: HolderTarget }) {
  const t = useTranslations('checklist.leftOut');
  return (
    <li className="grid min-h-target grid-cols-contents items-center gap-x-2 border-line py-1.5 pr-2 pl-1 leading-tight text-ink-3 not-first:border-t">
      <span className="text-right tabular-nums">{target.number}</span>
      <span>{target.name}</span>
      <span>{t('mark')}</span>
    </li>
  );
}

function InnerSection({ sectionKey, progress }: { sectionKey: string; progress: Progress | undefined }) {
  const { store } = useChecklist();
  const target = store.targets.get(sectionKey);
  const isHere = useIsHere(sectionKey);
  if (target?.type !== 'section') return null;
  return (
    <li>
      <ContentsLink target={target} progress={progress} isHere={isHere} inner />
    </li>
  );
}

/** Whether the current item stands in the section. */
function useIsHere(section: string): boolean {
  const { store } = useChecklist();
  return useView('current', (current) => {
    const target = current === null ? undefined : store.targets.get(current);
    return target?.sectionKeys.includes(section) ?? false;
  });
}

type ContentsLinkProps = {
  target: HolderTarget;
  progress: Progress | undefined;
  isHere: boolean;
  inner?: boolean;
};

function ContentsLink({ target, progress, isHere, inner = false }: ContentsLinkProps) {
  const { view } = useChecklist();
  return (
    <a
      href={`#section-${target.key}`}
      aria-current={isHere ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        goToHolder(view, target);
      }}
      className={classNames(
        'grid min-h-target items-center gap-x-2 rounded-sm py-1.5 pr-2 leading-tight no-underline hover:bg-accent-soft current:font-bold',
        inner
          ? 'grid-cols-halves pl-3 text-ink-2 current:text-ink current:inset-shadow-place-side'
          : 'grid-cols-contents pl-1 text-ink current:bg-sheet',
      )}
      style={inner ? { gridTemplateColumns: 'minmax(0, 1fr) auto' } : undefined}
    >
      {!inner && <span className="text-right text-ink-3 tabular-nums">{target.number}</span>}
      <span>{target.name}</span>
      {progress && progress.total > 0 && <ProgressWords progress={progress} inner={inner} />}
    </a>
  );
}

function ProgressWords({ progress, inner }: { progress: Progress; inner: boolean }) {
  const t = useTranslations('checklist.contents');
  const { answered, total, deficiencies } = progress;
  const isDone = answered === total;
  return (
    <>
      <span className="inline-flex items-center gap-1.5 font-text text-ink-2 tabular-nums">
        {deficiencies > 0 && (
          <span className="inline-flex items-center gap-0.5 text-xs text-unfulfilled">
            <Flag aria-hidden="true" />
            <span aria-hidden="true">{deficiencies}</span>
            <span className="sr-only">{t('deficient', { count: deficiencies })}, </span>
          </span>
        )}
        {isDone && <Check className="text-fulfilled" aria-hidden="true" />}
        <span aria-hidden="true">{isDone ? total : t('of', { answered, total })}</span>
        <span className="sr-only">
          {t('progress', { answered, total })}
          {isDone && `, ${t('done')}`}
        </span>
      </span>
      {!inner && answered > 0 && !isDone && (
        <span aria-hidden="true" className="col-span-2 col-start-2 mt-1">
          <ProgressMeter label={t('progress', { answered, total })} value={answered} max={total} />
        </span>
      )}
    </>
  );
}
