'use client';

import { useTranslations } from 'next-intl';
import { roles } from '@/lib/domain/actor';
import type { RoleName } from '../shell/viewer';
import { Checkbox } from '../ui/checkbox';
import { CheckboxGroup } from '../ui/checkbox-group';

type RolesBoxesProps = {
  chosen: readonly RoleName[];
  onChange: (roles: RoleName[]) => void;
  /** Whether it is said that one must be chosen. */
  missing: boolean;
};

/** The roles that somebody may hold, several at once, each with what it lets them do. */
export function RolesBoxes({ chosen, onChange, missing }: RolesBoxesProps) {
  const t = useTranslations('members.form');
  const role = useTranslations('role');
  return (
    <CheckboxGroup label={t('roles')} error={missing ? t('rolesMissing') : undefined}>
      {roles.map((name) => (
        <Checkbox
          key={name}
          label={role(name)}
          hint={t(`roleHint.${name}`)}
          checked={chosen.includes(name)}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))
          }
        />
      ))}
    </CheckboxGroup>
  );
}
