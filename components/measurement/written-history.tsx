import { useTranslations } from 'next-intl';
import type { FigureGrid } from '@/lib/domain/measurement/figure-grid';
import { figureAt, placesOf } from '@/lib/domain/measurement/figure-grid';
import { type FigureLanguage, writeFigure } from '@/lib/domain/measurement/figure-notation';
import { wordsOf } from '@/lib/domain/measurement/written-grid';
import { formatDayAndTime } from '@/lib/time/format';
import { PaperSection } from '../ui/paper';

interface WrittenVersion {
  readonly number: number;
  readonly grid: FigureGrid;
  readonly comment: string | null;
  readonly motive: string | null;
  readonly savedByName: string;
  readonly savedAt: Date;
}

/** All that has been written of a measurement, the newest first, for whoever may correct it. */
export function WrittenHistory({
  versions,
  language,
}: {
  versions: readonly WrittenVersion[];
  language: FigureLanguage;
}) {
  const t = useTranslations('measuring');
  return (
    <div className="mt-10">
      <PaperSection title={t('history')}>
        <ol>
          {versions.map(({ number, grid, comment, motive, savedByName, savedAt }) => (
            <li key={number} className="border-t border-line py-3">
              <p className="text-sm text-ink-2 tabular-nums">
                <b>{t('version', { number })}</b> · {savedByName} · {formatDayAndTime(savedAt)}
              </p>
              {motive !== null && <p className="max-w-measure">{motive}</p>}
              <ul className="mt-1 flex flex-wrap gap-x-6 text-sm tabular-nums">
                {placesOf(grid).map((place) => (
                  <li key={`${place.row} ${place.column}`}>
                    {wordsOf(grid, place, t('all'))}:{' '}
                    <b>{writeFigure(figureAt(grid, place), language) || t('figure.missing')}</b>
                  </li>
                ))}
              </ul>
              {comment !== null && (
                <p className="mt-1 max-w-measure whitespace-pre-line text-sm">{comment}</p>
              )}
            </li>
          ))}
        </ol>
      </PaperSection>
    </div>
  );
}
