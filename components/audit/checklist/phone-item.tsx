'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { CrossBox } from '@/components/ui/cross-box';
import { isAssessed } from '@/lib/domain/template/is-assessed';
import type { HolderTarget, ItemTarget } from '@/lib/domain/template/targets-of';
import type { Section } from '@/lib/domain/template/template-schema';
import { AnswerControl, AnswerProblem } from './answer-control';
import { AssessmentChoice } from './assessment-choice';
import { useChecklist, useIsUnit, useReadOnly, useValue } from './checklist-context';
import { HolderComment } from './comment-field';
import { FormText } from './form-text';
import { GateNotice } from './gate-notice';
import { ItemPanel } from './item-panel';
import { ItemStatus } from './item-status';
import { itemId } from './places';
import { useBoxes } from './use-boxes';

/** One item filling the screen of a telephone: where it stands, the question, big answers, and all about it. */
export function PhoneItem({ target }: { target: ItemTarget }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useIsFirstShown();
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
  }, [isFirst]);
  return (
    <article id={itemId(target.key)} className="grid grow content-start gap-3 px-4 pt-4 pb-6">
      <Where target={target} />
      <h2 ref={heading} tabIndex={-1} id={`${itemId(target.key)}-label`} className="text-lg leading-tight">
        <span className="block pb-1 text-sm font-text text-ink-3 tabular-nums">{target.number}</span>
        <FormText text={target.item.label} />
      </h2>
      <BigAnswer target={target} />
      <div>
        <ItemStatus target={target} />
      </div>
      <Gate target={target} />
      <ItemPanel target={target} />
      <CommentsAfter target={target} />
    </article>
  );
}

/** The page has just been opened: then the focus stays where the browser put it. */
function useIsFirstShown(): boolean {
  const { view } = useChecklist();
  const first = useRef(view.get().current === null);
  return first.current;
}

function Where({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist.phone');
  const { store } = useChecklist();
  const sections = target.sectionKeys.flatMap((key) => store.targets.get(key) ?? []);
  const holder = target.group?.label ?? target.matrix?.heading;
  const texts = useTextsOf(target);
  return (
    <div className="text-sm text-ink-2">
      {sections.map((section) => (
        <p key={section.key} className="font-medium">
          {section.number && <span className="mr-2 tabular-nums">{section.number}</span>}
          {section.name}
        </p>
      ))}
      {holder && (
        <p>
          <FormText text={holder} />
        </p>
      )}
      {texts.length > 0 && (
        <details className="mt-1">
          <summary className="flex min-h-target cursor-pointer items-center text-accent underline">
            {t('formText')}
          </summary>
          {texts.map((text) => (
            <p key={text} className="pb-2">
              <FormText text={text} />
            </p>
          ))}
        </details>
      )}
    </div>
  );
}

/** The running text of the innermost section, and of the head of the matrix. */
function useTextsOf({ sectionKeys, matrix }: ItemTarget): readonly string[] {
  const { template } = useChecklist().bundle;
  const section = sectionKeys.reduce<{ sections: readonly Section[]; found: Section | null }>(
    ({ sections, found }, key) => {
      const next = sections.find((each) => each.key === key) ?? found;
      return { sections: next?.content.filter((block) => block.kind === 'section') ?? [], found: next };
    },
    { sections: template.sections, found: null },
  ).found;
  const paragraphs = section?.content.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return [...(paragraphs ?? []), ...(matrix?.guidance ?? [])];
}

function BigAnswer({ target }: { target: ItemTarget }) {
  const boxes = useBoxes(target);
  const isUnit = useIsUnit();
  const { store } = useChecklist();
  const answer = useValue(target.key, 'answer');
  const readOnly = useReadOnly();
  if (boxes === null) {
    return (
      <div className="*:first:sr-only">
        <AnswerControl target={target} />
        {isAssessed(target.item) && !isUnit && <AssessmentChoice target={target} />}
      </div>
    );
  }
  const isTick = target.item.kind === 'tick';
  const label = `${itemId(target.key)}-label`;
  return (
    <>
      <fieldset aria-labelledby={label} className="grid grid-cols-cards gap-2">
        {boxes.map((box) => (
          <label
            key={box.code}
            className="relative flex min-h-14 items-center gap-3 rounded-sm border border-line-strong bg-field px-4 text-lg has-checked:bg-accent-soft has-checked:font-medium has-focus-visible:outline-3 has-focus-visible:outline-focus"
          >
            <input
              type={isTick ? 'checkbox' : 'radio'}
              name={`answer-${target.key}`}
              checked={answer === box.code}
              disabled={readOnly}
              onChange={(event) =>
                store.change({
                  target: target.key,
                  field: 'answer',
                  value: event.target.checked ? box.code : 'unticked',
                })
              }
              className="peer absolute inset-0 appearance-none outline-none"
            />
            <CrossBox />
            {box.label}
          </label>
        ))}
      </fieldset>
      <AnswerProblem target={target} />
    </>
  );
}

function Gate({ target }: { target: ItemTarget }) {
  const { template } = useChecklist().bundle;
  if (target.item.role !== 'gate') return null;
  const section = allSections(template.sections).find(({ gate }) => gate === target.key);
  return section ? <GateNotice gate={target.key} section={section} /> : null;
}

function allSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [
    section,
    ...allSections(section.content.filter((block) => block.kind === 'section')),
  ]);
}

/** The form asks for a comment on a whole group or section: it comes with the last item of it. */
function CommentsAfter({ target }: { target: ItemTarget }) {
  const { store } = useChecklist();
  const holders = [...store.targets.values()].filter(
    (holder): holder is HolderTarget =>
      holder.type !== 'item' && holder.commentLabel !== null && holder.itemKeys.at(-1) === target.key,
  );
  return holders.map((holder) => <HolderComment key={holder.key} holder={holder} />);
}
