'use client';

import { useTranslations } from 'next-intl';
import { CrossBox } from '../ui/cross-box';
import type { BoardRow } from './board-row';

/** Which actions are marked, and how that changes. */
export type Marking = {
  readonly marked: ReadonlySet<string>;
  readonly mark: (ids: readonly string[], on: boolean) => void;
};

/** The box that marks one action. */
export function MarkBox({ row, marking }: { row: BoardRow; marking: Marking }) {
  const t = useTranslations('actionsBoard');
  return (
    <MarkingBox
      label={t('slip.mark', { number: row.number, unit: row.unitName ?? t('wholeAdministration') })}
      checked={marking.marked.has(row.id)}
      onChange={(on) => marking.mark([row.id], on)}
    />
  );
}

type MarkingBoxProps = { label: string; checked: boolean; onChange: (on: boolean) => void };

/** A box of 44 px without words beside it. */
export function MarkingBox({ label, checked, onChange }: MarkingBoxProps) {
  return (
    <span className="relative grid size-target place-items-center">
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-sm"
      />
      <CrossBox />
    </span>
  );
}
