import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type {
  GatheredCheck,
  GatheredRisk,
  GatheredRisks,
  GatheredRow,
} from '@/lib/domain/quality-document/gathered';
import { DataCell, DataHead, DataTable, dataCellStyle, Written } from './data-table';

type RisksViewProps = {
  risks: GatheredRisks;
  /** The area of the register; null for all of them. */
  area: string | null;
};

/** *Risk | Egenkontroll | Åtgärder* in the shape of the municipalities' own plans, and the self-checks without a risk. */
export function RisksView({ risks: { rows, selfChecks }, area }: RisksViewProps) {
  const t = useTranslations('qualityDocumentTables.risks');
  if (rows.length === 0 && selfChecks.length === 0) return <p className="text-sm text-ink-2">{t('none')}</p>;
  const caption = area === null ? t('caption') : t('captionOf', { area });
  return (
    <>
      {rows.length > 0 && (
        <DataTable caption={caption} quietCaption minWidth="min-w-152">
          <thead>
            <tr>
              <DataHead>{t('risk')}</DataHead>
              <DataHead>{t('selfCheck')}</DataHead>
              <DataHead>{t('actions')}</DataHead>
            </tr>
          </thead>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was gathered does not change while it is shown
            <RiskRows key={at} row={row} />
          ))}
        </DataTable>
      )}
      {selfChecks.length > 0 && (
        <DataTable caption={t('selfChecksWithoutRisk')} quietCaption>
          <thead>
            <tr>
              <DataHead>{t('selfChecksWithoutRisk')}</DataHead>
            </tr>
          </thead>
          <tbody>
            {selfChecks.map((check) => (
              <tr key={check.title}>
                <DataCell>
                  <CheckText check={check} />
                </DataCell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </>
  );
}

/** The rows of one risk: its cell stands beside them all, and the last self-check and action beside what is left. */
function RiskRows({ row: { risk, selfChecks, withoutSelfCheck, actions } }: { row: GatheredRow }) {
  const t = useTranslations('qualityDocumentTables.risks');
  const height = Math.max(1, selfChecks.length, actions.length);
  const absence = withoutSelfCheck !== null && (
    <p className="flex gap-1.5 font-medium text-partial">
      <CircleAlert className="mt-0.5" />
      {t(withoutSelfCheck)}
    </p>
  );
  const checks = columnOf(
    selfChecks.map((check) => <CheckText key={check.title} check={check} />),
    absence || null,
  );
  const todo = columnOf(
    actions.map(({ title, text }) => (
      <div key={title}>
        <b>{title}</b>
        <Written>{text}</Written>
      </div>
    )),
    null,
  );
  return (
    <tbody>
      {Array.from({ length: height }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
        <tr key={at}>
          {at === 0 &&
            (risk ? (
              <th scope="rowgroup" rowSpan={height} className={dataCellStyle}>
                <RiskText risk={risk} />
              </th>
            ) : (
              <DataCell rowSpan={height} />
            ))}
          {checks[at] !== undefined && (
            <DataCell rowSpan={at === checks.length - 1 ? height - at : 1}>{checks[at]}</DataCell>
          )}
          {todo[at] !== undefined && (
            <DataCell rowSpan={at === todo.length - 1 ? height - at : 1}>{todo[at]}</DataCell>
          )}
        </tr>
      ))}
    </tbody>
  );
}

/** The cells of a column: one for each part, or one for what stands there when there is none. */
const columnOf = (parts: ReactNode[], otherwise: ReactNode): ReactNode[] =>
  parts.length > 0 ? parts : [otherwise];

function RiskText({ risk: { title, text, level, endedOn } }: { risk: GatheredRisk }) {
  const t = useTranslations('qualityDocumentTables.risks');
  return (
    <>
      <b>{title}</b>
      {level !== null && (
        <p className="my-2 w-fit border-l-3 border-ink pl-2 font-bold">{t('level', { level })}</p>
      )}
      <Written>{text}</Written>
      {endedOn !== null && <p className="mt-1 text-ink-2">{t('ended', { day: endedOn })}</p>}
    </>
  );
}

function CheckText({ check: { title, text, results } }: { check: GatheredCheck }) {
  const t = useTranslations('qualityDocumentTables.results');
  return (
    <>
      <b>{title}</b>
      <Written>{text}</Written>
      {results.map(({ checkedOn, result, conclusion, satisfactory }) => (
        <div key={`${checkedOn} ${result}`} className="mt-2 border-l-3 border-line pl-2">
          <p>
            <b>{t('of', { day: checkedOn })}:</b> {t(satisfactory ? 'satisfactory' : 'unsatisfactory')}
          </p>
          <Written>{result}</Written>
          {conclusion !== null && (
            <p className="mt-1 whitespace-pre-line">
              <i>{t('conclusion')}:</i> {conclusion}
            </p>
          )}
        </div>
      ))}
    </>
  );
}
