import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { SelectField } from '../ui/select-field';

/** A version or a draft that can be compared with another. */
export type Comparable = { id: string; name: string };

type CompareFormProps = {
  /** Where the comparison is shown. */
  href: string;
  versions: readonly Comparable[];
  /** What a version is compared with: the versions, and the drafts for those who may see them. */
  others: readonly Comparable[];
  from: string | null;
  to: string | null;
};

/** Chooses two to compare, by a plain form: it works before the page has come alive, and stands in the address. */
export function CompareForm({ href, versions, others, from, to }: CompareFormProps) {
  const t = useTranslations('templates.details');
  return (
    <form action={href} aria-label={t('compare')} className="flex flex-wrap items-end gap-3">
      <SelectField label={t('from')} name="from" defaultValue={from ?? ''}>
        <Options choices={versions} />
      </SelectField>
      <SelectField label={t('to')} name="to" defaultValue={to ?? ''}>
        <Options choices={others} />
      </SelectField>
      <Button type="submit" className="min-h-target">
        {t('show')}
      </Button>
    </form>
  );
}

function Options({ choices }: { choices: readonly Comparable[] }) {
  return choices.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}
