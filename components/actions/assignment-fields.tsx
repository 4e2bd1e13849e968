'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '../ui/select-field';
import type { AssignmentChoices, BoardRow } from './board-row';

/** `keep` leaves it as it is, `none` is for nobody in particular, else the id of a person. */
export type Assignment = { readonly assignee: string; readonly handler: string };

export const nothingChosen: Assignment = { assignee: 'keep', handler: 'keep' };

const personIn = (value: string): string | null => (value === 'none' ? null : value);

/** What is asked of the server; null when nothing is chosen. */
export function wishFrom({
  assignee,
  handler,
}: Assignment): { assigneeId?: string | null; handlerId?: string | null } | null {
  if (assignee === 'keep' && handler === 'keep') return null;
  return {
    ...(assignee !== 'keep' && { assigneeId: personIn(assignee) }),
    ...(handler !== 'keep' && { handlerId: personIn(handler) }),
  };
}

type AssignmentFieldsProps = {
  value: Assignment;
  onChange: (value: Assignment) => void;
  choices: AssignmentChoices;
  /** Those that are marked. */
  rows: readonly BoardRow[];
  problem: string | undefined;
};

/** Who is to do the marked actions, and who follows them up. */
export function AssignmentFields({ value, onChange, choices, rows, problem }: AssignmentFieldsProps) {
  const t = useTranslations('actionsBoard.bulk');
  // Someone who manages several of the units is one person.
  const ofUnits = choices.managers.filter(({ unitId }) => rows.some((row) => row.unitId === unitId));
  const managers = new Map(
    [...ofUnits, ...rows.flatMap(({ doers }) => doers ?? [])].map(({ userId, name }) => [userId, name]),
  );
  const { auditorIds } = choices;
  const auditors = new Map(
    rows
      .flatMap(({ auditors: all, doers }) =>
        doers ? all : all.filter(({ userId }) => auditorIds?.includes(userId)),
      )
      .map(({ userId, name }) => [userId, name]),
  );
  return (
    <>
      <SelectField
        label={t('assignee')}
        value={value.assignee}
        error={problem}
        onChange={(event) => onChange({ ...value, assignee: event.target.value })}
      >
        <option value="keep">{t('keep')}</option>
        <option value="none">{t('nobody')}</option>
        {[...managers].map(([userId, name]) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </SelectField>
      {auditorIds && (
        <SelectField
          label={t('handler')}
          value={value.handler}
          onChange={(event) => onChange({ ...value, handler: event.target.value })}
        >
          <option value="keep">{t('keep')}</option>
          <option value="none">{t('auditors')}</option>
          {[...auditors].map(([userId, name]) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}
