import type { ToldFigure } from '@/lib/domain/measurement/told-figures';
import { plainDate } from '@/lib/domain/plain-date';
import type { GatheredMeasure } from '@/lib/domain/quality-document/gathered';
import { emptyRichText } from '@/lib/domain/quality-document/rich-text';
import type { IndicatorEntry } from '@/lib/domain/quality-document/section';
import { type QualitySnapshot, qualitySnapshotSchema } from '@/lib/report/quality/quality-snapshot';

const share = (numerator: number): ToldFigure => ({ kind: 'share', numerator, denominator: 40 });
const hidden: ToldFigure = { kind: 'hidden' };

export const year = (of: number) => ({ from: plainDate(`${of}-01-01`), to: plainDate(`${of}-12-31`) });

/** A share over five years, by sex: one year not told of women, and defined anew in the last. */
export const overYears: GatheredMeasure = {
  name: null,
  direction: 'higher',
  targets: [{ unit: null, bound: 'atLeast', value: 95, measuredIn: '%', words: 'Minst 95 %' }],
  times: [year(2022), year(2023), year(2024), year(2025), { ...year(2026), definition: 1 }],
  series: [
    { group: null, figures: [30, 33, 32, 36, 38].map(share) },
    { group: 'Kvinnor', figures: [share(16), hidden, share(17), share(19), share(20)] },
    { group: 'Män', figures: [share(14), hidden, share(15), share(17), share(18)] },
  ],
};

/** A count of one year by unit, one of them not told. */
export const byUnit: GatheredMeasure = {
  name: null,
  direction: 'lower',
  targets: [
    { unit: 'Vuxenenheten', bound: 'atMost', value: 12, measuredIn: 'dagar', words: 'Inom 12 dagar' },
  ],
  times: [year(2026)],
  series: [
    { group: null, figures: [{ kind: 'count', count: 21 }] },
    { group: 'Vuxenenheten', figures: [{ kind: 'count', count: 14 }] },
    { group: 'Enheten för barn, unga och deras familjer i norra och västra området', figures: [hidden] },
    { group: 'Mottagningen', figures: [{ kind: 'count', count: 7 }] },
  ],
};

const entry = (title: string): IndicatorEntry => ({ title, text: null, lineageId: null, result: null });

type Charted = { readonly title: string; readonly measure: GatheredMeasure };

/** A quality report, still a draft, with these indicators in one section. */
export function chartedReport(indicators: readonly Charted[], charts?: boolean): QualitySnapshot {
  return qualitySnapshotSchema.parse({
    format: 1,
    kind: 'qualityReport',
    reportVersion: 1,
    frozenAt: '2026-11-23T09:00:00Z',
    tenant: { name: 'Järva stadsdelsförvaltning' },
    language: 'sv',
    year: 2026,
    title: 'Kvalitetsberättelse 2026',
    subtitle: 'Socialtjänsten',
    sections: [
      {
        heading: 'Kvalitetsindikatorer',
        level: 1,
        text: emptyRichText,
        data: {
          kind: 'indicators',
          entries: indicators.map(({ title }) => entry(title)),
          ...(charts !== undefined && { charts }),
        },
        gathering: {
          at: '2026-11-23T08:00:00Z',
          content: {
            kind: 'indicators',
            entries: indicators.map(({ measure }) => ({ measures: [measure] })),
          },
        },
      },
    ],
    decision: null,
  });
}
