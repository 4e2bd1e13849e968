import { useTranslations } from 'next-intl';
import { roles } from '@/lib/domain/actor';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { type FilterOption, OptionFilter } from '../ui/option-filter';

/** Which members an administrator looks at; it stands in the address. */
export type MemberChoice = {
  readonly role: string | null;
  readonly unit: string | null;
  readonly ended: boolean;
};

type MemberFilterProps = {
  choice: MemberChoice;
  units: readonly FilterOption[];
  /** The address of the list. */
  href: string;
};

/** Chooses among the members by a plain form: it works before the page has come alive. */
export function MemberFilter({ choice, units, href }: MemberFilterProps) {
  const t = useTranslations('members.filter');
  const role = useTranslations('role');
  return (
    <form
      action={href}
      aria-label={t('label')}
      className="mb-4 grid w-full grid-cols-halves items-end gap-3 tablet:flex tablet:flex-wrap"
    >
      <OptionFilter
        name="role"
        label={t('role')}
        any={t('any')}
        chosen={choice.role}
        options={roles.map((id) => ({ id, name: role(id) }))}
      />
      <OptionFilter name="unit" label={t('unit')} any={t('any')} chosen={choice.unit} options={units} />
      <Checkbox
        name="ended"
        value="1"
        defaultChecked={choice.ended}
        label={t('ended')}
        className="col-span-2"
      />
      <Button type="submit" className="col-span-2 min-h-target">
        {t('show')}
      </Button>
    </form>
  );
}
