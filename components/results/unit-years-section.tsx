import { GitMerge, Replace } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Outcome } from '@/lib/domain/results/outcome';
import type { ResultsChoice } from '@/lib/domain/results/results-choice';
import type { UnitYears } from '@/lib/domain/results/unit-years';
import { Button } from '../ui/button';
import { PaperSection } from '../ui/paper';
import { SelectField } from '../ui/select-field';
import { ChoiceFields } from './choice-fields';
import { LateShareChart } from './late-share-chart';
import { UnitYearsTable } from './unit-years-table';

type UnitYearsSectionProps = {
  href: string;
  choice: ResultsChoice;
  unitId: string;
  units: readonly { id: string; name: string }[];
  years: UnitYears;
  /** The page of an audit's report, before its id. */
  auditsHref: string;
};

/** One unit over the years: the chart, the same figures as a table, and what cannot be compared. */
export function UnitYearsSection(props: UnitYearsSectionProps) {
  const { href, choice, unitId, units, years, auditsHref } = props;
  const t = useTranslations('results.years');
  const picker = (
    <form action={`${href}#years`} className="flex items-end gap-2 print:hidden">
      <ChoiceFields choice={choice} except={['over']} />
      <SelectField label={t('unit')} name="over" defaultValue={unitId} className="max-w-search">
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit" className="min-h-target">
        {t('show')}
      </Button>
    </form>
  );
  return (
    <PaperSection id="years" title={t('title')} aside={picker}>
      <div className="grid gap-x-10 gap-y-6 desktop:grid-cols-halves">
        <figure className="min-w-0">
          <figcaption className="mb-2 text-sm font-bold">{t('chart')}</figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <section aria-label={t('chart')} tabIndex={0} className="relative overflow-x-auto">
            <LateShareChart
              series={years.series}
              mergers={years.mergers}
              threshold={years.outcomes[0]?.threshold ?? 0}
            />
          </section>
        </figure>
        <div className="min-w-0">
          <h3 className="mb-2 text-sm">{t('table')}</h3>
          <UnitYearsTable outcomes={years.outcomes} auditsHref={auditsHref} />
          <Notes years={years} />
        </div>
      </div>
    </PaperSection>
  );
}

/** Why a line ends: nothing is drawn between what cannot be compared. */
function Notes({ years: { mergers, versionChanges } }: { years: UnitYears }) {
  const t = useTranslations('results.years');
  const versionNote = ({ templateName: template, versionNumber: version, heldOn: day }: Outcome) =>
    t('versionNote', { template, version, day });
  return (
    <ul className="mt-3 grid gap-2 text-sm text-ink-2">
      {mergers.map((day) => (
        <li key={day} className="flex gap-2">
          <GitMerge className="mt-0.5" />
          <span>{t('mergerNote', { day })}</span>
        </li>
      ))}
      {versionChanges.map((outcome) => (
        <li key={outcome.auditId} className="flex gap-2">
          <Replace className="mt-0.5" />
          <span>{versionNote(outcome)}</span>
        </li>
      ))}
    </ul>
  );
}
