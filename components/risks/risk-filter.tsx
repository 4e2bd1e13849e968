import { useTranslations } from 'next-intl';
import type { RiskSummary } from '@/lib/domain/risk/risk';
import { areasOf, isInGroup, type RiskChoice, riskGroups } from '@/lib/domain/risk/risk-choice';
import { FilterForm } from '../ui/filter-form';
import { OptionFilter } from '../ui/option-filter';

type RiskFilterProps = { href: string; choice: RiskChoice; risks: readonly RiskSummary[] };

/** Chooses among the risks; each choice says how many it has. */
export function RiskFilter({ href, choice, risks }: RiskFilterProps) {
  const t = useTranslations('risks.filter');
  const { area, only, sort, dir } = choice;
  return (
    <FilterForm href={href} label={t('label')} show={t('show')}>
      {sort !== 'level' && <input type="hidden" name="sort" value={sort} />}
      {dir && <input type="hidden" name="dir" value={dir} />}
      <OptionFilter
        name="area"
        label={t('area')}
        any={t('anyArea')}
        chosen={area}
        options={areasOf(risks).map((name) => ({ id: name, name }))}
      />
      <OptionFilter
        name="only"
        label={t('only')}
        any={t('all')}
        chosen={only}
        options={riskGroups.map((id) => ({
          id,
          name: t(id, { count: risks.filter((risk) => isInGroup(risk, id)).length }),
        }))}
      />
    </FilterForm>
  );
}
