import { useTranslations } from 'next-intl';
import { operatingForms } from '@/lib/domain/provider';
import type { ResultsChoice } from '@/lib/domain/results/results-choice';
import { FilterForm, SheetLink } from '../ui/filter-form';
import { type FilterOption, OptionFilter } from '../ui/option-filter';
import { SelectField } from '../ui/select-field';
import { ChoiceFields } from './choice-fields';

type ResultsFilterProps = {
  /** The address of the page. */
  href: string;
  choice: ResultsChoice;
  /** The year that is shown. */
  year: number;
  years: readonly number[];
  templates: readonly FilterOption[];
  units: readonly FilterOption[];
  /** How many accepted deficiencies there are to count or not. */
  accepted: number;
  /** Where the same choice is had as a spreadsheet. */
  download: string;
};

/** Chooses among the results. */
export function ResultsFilter(props: ResultsFilterProps) {
  const { href, choice, year, years, templates, units, accepted, download } = props;
  const t = useTranslations('results');
  const form = useTranslations('units.operatingForm');
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-4 print:hidden">
      <FilterForm href={href} label={t('filter.label')} show={t('filter.show')}>
        <ChoiceFields
          choice={choice}
          except={['year', 'template', 'unit', 'form', 'requirement', 'accepted']}
        />
        <SelectField label={t('filter.year')} name="year" defaultValue={year}>
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </SelectField>
        <OptionFilter
          name="template"
          label={t('filter.template')}
          any={t('filter.anyTemplate')}
          chosen={choice.template}
          options={templates}
        />
        <OptionFilter
          name="unit"
          label={t('filter.unit')}
          any={t('filter.anyUnit')}
          chosen={choice.unit}
          options={units}
        />
        <OptionFilter
          name="form"
          label={t('filter.form')}
          any={t('filter.anyForm')}
          chosen={choice.form}
          options={operatingForms.map((id) => ({ id, name: form(id) }))}
        />
        <SelectField label={t('filter.requirement')} name="requirement" defaultValue={choice.requirement}>
          <option value="mandatory">{t('filter.mandatory')}</option>
          <option value="all">{t('filter.all')}</option>
        </SelectField>
        <SelectField label={t('filter.accepted')} name="accepted" defaultValue={choice.accepted}>
          <option value="counted">{t('filter.counted', { count: accepted })}</option>
          <option value="excluded">{t('filter.excluded')}</option>
        </SelectField>
      </FilterForm>
      <SheetLink href={download}>{t('download')}</SheetLink>
    </div>
  );
}
