import { Sheet } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { LogChoice } from '@/lib/domain/log/log-choice';
import { logKinds } from '@/lib/domain/log/log-kind';
import { Button } from '../ui/button';
import { buttonStyle } from '../ui/button-style';
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

/** Chooses among the entries by a plain form, so that the choice stands in the address. */
export function LogFilter({ href, choice, people, download }: LogFilterProps) {
  const t = useTranslations('log');
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-4 print:hidden">
      <form
        action={href}
        aria-label={t('filter.label')}
        className="grid w-full grid-cols-halves items-end gap-3 tablet:flex tablet:w-auto tablet:flex-wrap"
      >
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
        <Button type="submit" className="col-span-2 min-h-target">
          {t('filter.show')}
        </Button>
      </form>
      <a href={download} className={buttonStyle({})}>
        <Sheet />
        {t('download')}
      </a>
    </div>
  );
}
