import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { actionStatuses, responsibleSchema } from '@/lib/domain/action';
import type { ActionOrigin } from '@/lib/domain/action-origin';
import { type BoardChoice, boardAddress } from '@/lib/domain/actions-board/board-choice';
import { FilterForm, SheetLink } from '../ui/filter-form';
import { type FilterOption, OptionFilter } from '../ui/option-filter';

export type BoardFilterProps = {
  /** The address of the page. */
  href: string;
  choice: BoardChoice;
  units: readonly FilterOption[];
  origins: readonly ActionOrigin['kind'][];
  templates: readonly FilterOption[];
  audits: readonly { readonly id: string; readonly caseNumber: string; readonly unit: string }[];
  handlers: readonly FilterOption[];
  /** How many of what is chosen wait for each. */
  waiting: Readonly<Record<'verify' | 'deadline', number>>;
  /** Where the same choice is had as a spreadsheet. */
  download: string;
};

/** Chooses among the actions, by fields and by links. */
export function BoardFilter(props: BoardFilterProps) {
  const { href, choice, download } = props;
  const t = useTranslations('actionsBoard');
  return (
    <div className="mb-5 grid gap-3 print:hidden">
      <FilterForm href={href} label={t('filter.label')} show={t('filter.show')}>
        <CarriedAlong choice={choice} />
        <Selects {...props} />
      </FilterForm>
      <div className="flex flex-wrap justify-between gap-3">
        <Chips {...props} />
        <SheetLink href={download}>{t('download')}</SheetLink>
      </div>
    </div>
  );
}

/** What the form does not ask, so that it stays as it is. */
function CarriedAlong({ choice: { view, waiting, sort, order } }: Pick<BoardFilterProps, 'choice'>) {
  return (
    <>
      {view === 'table' && <input type="hidden" name="view" value={view} />}
      {waiting && <input type="hidden" name="waiting" value={waiting} />}
      {sort !== 'due' && <input type="hidden" name="sort" value={sort} />}
      {order !== 'rising' && <input type="hidden" name="order" value={order} />}
    </>
  );
}

function Selects({ choice, units, origins, templates, audits, handlers }: BoardFilterProps) {
  const t = useTranslations('actionsBoard.filter');
  const words = useTranslations('decision.actions');
  const kinds = useTranslations('origin.kinds');
  return (
    <>
      <Select
        name="unit"
        label={t('unit')}
        any={t('anyUnit', { count: units.length })}
        chosen={choice.unit}
        options={units}
      />
      <Select
        name="status"
        label={t('status')}
        any={t('any')}
        chosen={choice.status}
        options={actionStatuses.map((id) => ({ id, name: words(`statusWord.${id}`) }))}
      />
      <Select
        name="responsible"
        label={t('responsible')}
        any={t('any')}
        chosen={choice.responsible}
        options={responsibleSchema.options.map((id) => ({ id, name: words(`responsibleWord.${id}`) }))}
      />
      <Select
        name="origin"
        label={t('origin')}
        any={t('any')}
        chosen={choice.origin}
        options={origins.map((id) => ({ id, name: kinds(id) }))}
      />
      <Select
        name="template"
        label={t('template')}
        any={t('any')}
        chosen={choice.template}
        options={templates}
      />
      <Select
        name="audit"
        label={t('audit')}
        any={t('any')}
        chosen={choice.audit}
        options={audits.map(({ id, ...audit }) => ({ id, name: t('auditOption', audit) }))}
      />
      <Select name="handler" label={t('handler')} any={t('any')} chosen={choice.handler} options={handlers} />
    </>
  );
}

function Select(props: ComponentProps<typeof OptionFilter>) {
  // Of one there is nothing to choose, unless it has been chosen by an address.
  return props.options.length < 2 && props.chosen === null ? null : <OptionFilter {...props} />;
}

function Chips({ href, choice, waiting }: BoardFilterProps) {
  const t = useTranslations('actionsBoard.filter');
  return (
    <nav aria-label={t('chips')}>
      <ul className="flex flex-wrap gap-2 text-sm">
        {(['verify', 'deadline'] as const).map((what) => {
          const isOn = choice.waiting === what;
          return (
            <li key={what}>
              <Link
                href={boardAddress(href, { ...choice, waiting: isOn ? null : what, whole: null })}
                prefetch={false}
                scroll={false}
                aria-current={isOn ? 'true' : undefined}
                className="inline-flex min-h-target items-center gap-2 rounded-sm border border-line-strong bg-well px-4 text-ink no-underline hover:border-accent hover:bg-accent-soft current:border-accent current:bg-accent-soft current:font-medium"
              >
                {t(what)}
                <span className="font-bold tabular-nums">{waiting[what]}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
