import { useTranslations } from 'next-intl';
import type { LogChoice } from '@/lib/domain/log/log-choice';
import { logKinds } from '@/lib/domain/log/log-kind';
import { FilterForm, SheetLink } from '../ui/filter-form';
import { type FilterOption, OptionFilter } from '../ui/option-filter';
import { TextField } from '../ui/text-field';

type LogFilterProps = {
  /** The address of the log. */
  href: string;
  choice: LogChoice;
  people: readonly FilterOption[];
  /** Where the same choice is had as a spreadsheet. */
  download: string;
};

/** Chooses among the entries. */
export function LogFilter({ href, choice, people, download }: LogFilterProps) {
  const t = useTranslations('log');
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-4 print:hidden">
      <FilterForm href={href} label={t('filter.label')} show={t('filter.show')}>
        {choice.target && <input type="hidden" name="target" value={choice.target} />}
        <OptionFilter
          name="by"
          label={t('filter.by')}
          any={t('filter.anyone')}
          chosen={choice.by}
          options={people}
        />
        <OptionFilter
          name="kind"
          label={t('filter.kind')}
          any={t('filter.anyKind')}
          chosen={choice.kind}
          options={logKinds.map((id) => ({ id, name: t(`kinds.${id}`) }))}
        />
        <TextField label={t('filter.from')} name="from" type="date" defaultValue={choice.from ?? ''} />
        <TextField label={t('filter.to')} name="to" type="date" defaultValue={choice.to ?? ''} />
      </FilterForm>
      <SheetLink href={download}>{t('download')}</SheetLink>
    </div>
  );
}
