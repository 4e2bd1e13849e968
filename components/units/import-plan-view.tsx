import { useTranslations } from 'next-intl';
import type { ImportPlan, PlannedProvider, PlannedUnit } from '@/lib/domain/unit/sheet/import-plan';
import { countStates } from '@/lib/domain/unit/sheet/plan-import';
import { QuietList, QuietRow } from '../ui/quiet-list';

/** What a file makes of the providers and units: those that are new or changed, and the others folded away. */
export function ImportPlanView({ plan }: { plan: ImportPlan }) {
  return (
    <>
      <Part sheet="providers" rows={plan.providers} />
      <Part sheet="units" rows={plan.units} />
    </>
  );
}

type PartProps = { sheet: 'providers' | 'units'; rows: readonly (PlannedProvider | PlannedUnit)[] };

function Part({ sheet, rows }: PartProps) {
  const t = useTranslations('unitsImport');
  if (rows.length === 0) return null;
  const same = rows.filter(({ state }) => state === 'same');
  return (
    <section>
      <h2 className="text-lg">{t(`sheet.${sheet}`)}</h2>
      <p className="mb-2 text-sm text-ink-2">{t('summary', countStates(rows))}</p>
      <Rows rows={rows.filter(({ state }) => state !== 'same')} />
      {same.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="min-h-target cursor-pointer py-2 text-accent">{t('showSame')}</summary>
          <Rows rows={same} />
        </details>
      )}
    </section>
  );
}

function Rows({ rows }: Pick<PartProps, 'rows'>) {
  const t = useTranslations('unitsImport');
  return (
    <QuietList>
      {rows.map(({ name, state, changed }) => (
        <QuietRow
          key={name}
          aside={
            state === 'changed'
              ? t('changed', { columns: changed.map((column) => t(`column.${column}`)).join(', ') })
              : t(state)
          }
        >
          <span className="font-medium">{name}</span>
        </QuietRow>
      ))}
    </QuietList>
  );
}
