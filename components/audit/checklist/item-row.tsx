'use client';

import { memo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { isAssessed } from '@/lib/domain/template/is-assessed';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { AnswerControl } from './answer-control';
import { AssessmentChoice } from './assessment-choice';
import { useChecklist, useIsUnit, useView } from './checklist-context';
import { ItemNumber } from './item-label';
import { ItemPanel } from './item-panel';
import { ItemMarks, ItemStatus } from './item-status';
import { NotInCase } from './not-in-case';
import { OpenItemButton } from './open-item-button';
import { itemId } from './places';

/** An item outside a matrix: its number, its question and answer, what that means, and its panel when it is open. */
export const ItemRow = memo(function ItemRow({ target }: { target: ItemTarget }) {
  const { view, isCase } = useChecklist();
  const isOpen = useView('open', (open) => open === target.key);
  const isUnit = useIsUnit();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place for what stands beside its legend
    <div
      id={itemId(target.key)}
      role="group"
      aria-labelledby={`${itemId(target.key)}-label`}
      tabIndex={-1}
      onFocus={() => view.setCurrent(target.key)}
      className={classNames(
        'relative grid tablet:grid-cols-item',
        isOpen
          ? 'my-2 rounded-md border-2 border-accent bg-raised px-3.5 pt-1.5 pb-4 shadow-raised focus-visible:-outline-offset-2 tablet:-mx-4'
          : 'border-t border-line focus-visible:-outline-offset-2',
      )}
    >
      <ItemNumber target={target} />
      <div className="min-w-0 max-w-measure py-2">
        <AnswerControl target={target} />
        {asksForAssessment(target) && !isUnit && <AssessmentChoice target={target} />}
        {isCase && <NotInCase target={target} />}
      </div>
      <div className="flex min-h-target items-center justify-end gap-2 self-start py-1 pl-3">
        <ItemMarks target={target} />
        <ItemStatus target={target} />
        <OpenItemButton target={target} isOpen={isOpen} />
      </div>
      {isOpen && (
        <div className="tablet:col-span-2 tablet:col-start-2">
          <ItemPanel target={target} />
        </div>
      )}
    </div>
  );
});

/** The forms promise an assessment of what is written or counted and give no place for it. */
function asksForAssessment({ item }: ItemTarget): boolean {
  return isAssessed(item) && (item.kind === 'openQuestion' || item.kind === 'number' || item.kind === 'text');
}
