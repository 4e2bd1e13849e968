import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cellOf, type RiskSummary } from '@/lib/domain/risk/risk';
import { type RiskChoice, riskAddress } from '@/lib/domain/risk/risk-choice';
import { bandOf, type RiskBand, type RiskScale, riskBands, topOf } from '@/lib/domain/risk/risk-level';
import { classNames } from '../ui/class-names';
import { RiskMark } from './risk-mark';

/** Greys, so that the colours of assessments keep their meaning; the level is written in each cell. */
const grounds: Record<RiskBand, string> = { low: 'bg-ink/5', moderate: 'bg-ink/10', high: 'bg-ink/20' };

type RiskMatrixProps = {
  risks: readonly RiskSummary[];
  scale: RiskScale;
  choice: RiskChoice;
  /** The address of the register. */
  href: string;
};

/** Where the risks that have not ended stand by likelihood and consequence. A cell with risks shows them in the table. */
export function RiskMatrix({ risks, scale, choice, href }: RiskMatrixProps) {
  const t = useTranslations('risks.matrix');
  const steps = scale.likelihood.map((name, index) => ({ name, step: index + 1 })).reverse();
  return (
    <div>
      <section
        aria-label={t('caption')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="relative overflow-x-auto"
      >
        <table className="w-full table-fixed border-separate border-spacing-0.5 text-xs">
          <thead>
            <tr>
              <th scope="col" className="p-1 text-left align-bottom font-text text-ink-2">
                <span className="sr-only tablet:not-sr-only">{t('corner')}</span>
              </th>
              {scale.consequence.map((name, index) => (
                <th key={name} scope="col" className="p-1 text-left align-bottom font-text text-ink-2">
                  <StepName step={index + 1} name={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map(({ name, step }) => (
              <tr key={name}>
                <th scope="row" className="p-1 text-left font-text text-ink-2">
                  <StepName step={step} name={name} />
                </th>
                {scale.consequence.map((consequenceName, index) => (
                  <MatrixCell
                    key={consequenceName}
                    likelihood={step}
                    consequence={index + 1}
                    {...{ risks, scale, choice, href }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <BandLegend scale={scale} />
    </div>
  );
}

function StepName({ step, name }: { step: number; name: string }) {
  return (
    <>
      <span className="block font-bold text-ink tabular-nums">{step}</span>
      <span className="hidden break-words tablet:block">{name}</span>
      <span className="sr-only tablet:hidden">{name}</span>
    </>
  );
}

type MatrixCellProps = RiskMatrixProps & { likelihood: number; consequence: number };

function MatrixCell({ likelihood, consequence, risks, scale, choice, href }: MatrixCellProps) {
  const t = useTranslations('risks.matrix');
  const level = likelihood * consequence;
  const own = risks.filter((risk) => {
    const cell = cellOf(risk, scale);
    return cell?.likelihood === likelihood && cell.consequence === consequence;
  });
  const { cell: chosen } = choice;
  const isChosen = chosen?.likelihood === likelihood && chosen.consequence === consequence;
  return (
    <td
      className={classNames(
        'h-18 p-1 align-top print-color-exact',
        grounds[bandOf(level, scale)],
        isChosen && 'outline-2 outline-accent',
      )}
    >
      {own.length === 0 ? (
        <span className="text-ink-2 tabular-nums">{level}</span>
      ) : (
        <Link
          href={`${riskAddress(href, choice, { cell: { likelihood, consequence }, only: null, area: null })}#risks`}
          aria-label={t('cell', { level, count: own.length })}
          aria-current={isChosen || undefined}
          className="inline-block min-w-6 font-bold text-ink tabular-nums"
        >
          {level}
        </Link>
      )}
      <span className="mt-0.5 flex flex-wrap gap-1">
        {own.map(({ id, number, title }) => (
          <Link
            key={id}
            href={`${href}/${id}`}
            aria-label={t('mark', { number, title })}
            title={title}
            className="rounded-full no-underline hover:bg-accent-soft"
          >
            <RiskMark number={number} />
          </Link>
        ))}
      </span>
    </td>
  );
}

function BandLegend({ scale }: { scale: RiskScale }) {
  const t = useTranslations('risks');
  const { moderateFrom, highFrom } = scale;
  const bounds: Record<RiskBand, readonly [number, number]> = {
    low: [1, moderateFrom - 1],
    moderate: [moderateFrom, highFrom - 1],
    high: [highFrom, topOf(scale)],
  };
  return (
    <ul className="mt-2 flex flex-wrap justify-end gap-x-4 gap-y-1 text-xs text-ink-2">
      {riskBands.map((band) => (
        <li key={band} className="inline-flex items-center gap-1.5">
          <span className={classNames('size-4 border border-line print-color-exact', grounds[band])} />
          {t('bandOf', { from: bounds[band][0], to: bounds[band][1], band })}
        </li>
      ))}
    </ul>
  );
}
