import { useTranslations } from 'next-intl';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Checkbox } from '../ui/checkbox';
import { CheckboxGroup } from '../ui/checkbox-group';

/** Somebody who manages a unit now, or deputises. */
export type ManagerOfUnit = {
  readonly unitId: string;
  readonly unitName: string;
  readonly userId: string;
  readonly name: string;
};

type ManagersWhoFollowProps = {
  label: string;
  hint?: string;
  managers: readonly ManagerOfUnit[];
  field: UseFormRegisterReturn;
};

/** Who of those that manage the units now goes on with what they become; nothing where nobody manages them. */
export function ManagersWhoFollow({ label, hint, managers, field }: ManagersWhoFollowProps) {
  const t = useTranslations('units.mergeForm');
  if (managers.length === 0) return null;
  const people = managers.filter(
    ({ userId }, at) => managers.findIndex((manager) => manager.userId === userId) === at,
  );
  return (
    <CheckboxGroup label={label} hint={hint}>
      {people.map(({ userId, name, unitName }) => (
        <Checkbox key={userId} label={t('managerOf', { name, unit: unitName })} value={userId} {...field} />
      ))}
    </CheckboxGroup>
  );
}
