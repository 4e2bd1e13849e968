'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CrossBox } from '@/components/ui/cross-box';
import type { HolderTarget, ItemTarget } from '@/lib/domain/template/targets-of';
import type { Matrix } from '@/lib/domain/template/template-schema';
import { AnswerProblem } from './answer-control';
import { FramedBlock } from './block-frame';
import {
  useChecklist,
  useField,
  useIsShown,
  useIsUnit,
  useReadOnly,
  useValue,
  useView,
} from './checklist-context';
import { HolderComment } from './comment-field';
import { FormText } from './form-text';
import { ItemLabel, ItemNumber } from './item-label';
import { ItemPanel } from './item-panel';
import { ItemMarks, ItemStatus } from './item-status';
import { OpenItemButton } from './open-item-button';
import { groupId, itemId } from './places';

/** A matrix of the form, as a real table: a row for each item, a column for each box. */
export function MatrixTable({ matrix, holder }: { matrix: Matrix; holder: HolderTarget }) {
  const t = useTranslations('checklist.matrix');
  const isUnit = useIsUnit();
  const { store } = useChecklist();
  return (
    <>
      <div id={groupId(matrix.key)} tabIndex={-1} className="overflow-x-auto">
        <table className="mt-3 w-full border-collapse">
          <thead>
            <tr className="border-b border-line-strong text-sm leading-tight">
              <th scope="col" className="w-10">
                <span className="sr-only">{t('number')}</span>
              </th>
              <th scope="col" className="min-w-48 py-2 pr-3 text-left align-bottom font-medium">
                <FormText text={matrix.heading} />
                {matrix.guidance?.map((paragraph) => (
                  <p key={paragraph} className="mt-1 font-text text-ink-2">
                    <FormText text={paragraph} />
                  </p>
                ))}
              </th>
              {matrix.columns.map(({ code, label }) => (
                <th key={code} scope="col" className="w-18 px-1 py-2 align-bottom font-medium">
                  <FormText text={label} />
                </th>
              ))}
              <th scope="col" className="w-44 py-2 pl-3 text-left align-bottom font-medium">
                {isUnit ? <span className="sr-only">{t('more')}</span> : t('assessment')}
              </th>
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => {
              const target = store.targets.get(row.key);
              if (target?.type !== 'item') return null;
              return (
                <FramedBlock key={row.key} block={row} columns={matrix.columns.length + 3}>
                  <ShownRow target={target} columns={matrix.columns} />
                </FramedBlock>
              );
            })}
          </tbody>
        </table>
      </div>
      {holder.commentLabel !== null && <HolderComment holder={holder} />}
    </>
  );
}

type RowProps = { target: ItemTarget; columns: Matrix['columns'] };

const ShownRow = memo(function ShownRow(props: RowProps) {
  return useIsShown(props.target) ? <MatrixRow {...props} /> : null;
});

function MatrixRow({ target, columns }: RowProps) {
  const { view } = useChecklist();
  const isOpen = useView('open', (open) => open === target.key);
  const edge = isOpen ? 'border-t-2 border-accent bg-raised' : 'border-b border-line';
  return (
    <>
      <tr
        id={itemId(target.key)}
        tabIndex={-1}
        onFocus={() => view.setCurrent(target.key)}
        className={classNames('hover:bg-well', edge)}
      >
        <td className="pl-0.5 align-middle">
          <ItemNumber target={target} />
        </td>
        <th scope="row" className="py-2 pr-3 text-left align-middle leading-ui font-text">
          <ItemLabel target={target} />
        </th>
        <RowCells target={target} columns={columns} />
        <td className="pl-3 align-middle">
          <span className="flex items-center justify-between gap-2">
            <ItemStatus target={target} />
            <span className="flex items-center gap-1">
              <ItemMarks target={target} />
              <OpenItemButton target={target} isOpen={isOpen} />
            </span>
          </span>
        </td>
      </tr>
      <MatrixRowDetails target={target} columns={columns.length + 3} isOpen={isOpen} />
    </>
  );
}

/** The boxes of a row: one choice among the columns. */
function RowCells({ target, columns }: RowProps) {
  const { store } = useChecklist();
  const answer = useValue(target.key, 'answer');
  const readOnly = useReadOnly();
  return columns.map(({ code, label }) => (
    <td key={code} className="p-0.5 text-center align-middle">
      <label className="relative grid min-h-target place-items-center rounded-sm hover:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus">
        <input
          type="radio"
          name={`answer-${target.key}`}
          aria-label={label}
          aria-describedby={`${itemId(target.key)}-label`}
          checked={answer === code}
          disabled={readOnly}
          onChange={() => store.change({ target: target.key, field: 'answer', value: code })}
          className="peer absolute inset-0 cursor-pointer appearance-none outline-none disabled:cursor-default"
        />
        <CrossBox />
      </label>
    </td>
  ));
}

function MatrixRowDetails(props: { target: ItemTarget; columns: number; isOpen: boolean }) {
  const { target, columns, isOpen } = props;
  const hasProblem = useField(target.key, 'answer')?.problem != null;
  if (!isOpen && !hasProblem) return null;
  return (
    <tr className={isOpen ? 'border-b-2 border-accent bg-raised' : 'border-b border-line'}>
      <td />
      <td colSpan={columns - 1} className="pb-4">
        <AnswerProblem target={target} />
        {isOpen && <ItemPanel target={target} />}
      </td>
    </tr>
  );
}
