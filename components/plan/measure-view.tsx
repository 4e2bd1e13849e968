import { useTranslations } from 'next-intl';
import type { Measure } from '@/lib/domain/plan/measure';

/** What an indicator's definition asks to be found; a share as a fraction, as one would write it. */
export function MeasureView({ measure }: { measure: Measure }) {
  const t = useTranslations('plan.measure');
  switch (measure.kind) {
    case 'unspecified':
      return <p className="text-ink-2">{t('unspecified')}</p>;
    case 'share':
      return (
        <dl className="grid max-w-measure">
          <Named term={t('numerator')} className="border-b border-ink pb-1.5">
            {measure.numerator}
          </Named>
          <Named term={t('denominator')} className="pt-1.5">
            {measure.denominator}
          </Named>
        </dl>
      );
    case 'index':
      return (
        <dl className="max-w-measure">
          <Named term={t('index')}>{measure.of.join('; ')}</Named>
        </dl>
      );
    case 'average': {
      const [way = 'mean', ...more] = measure.as;
      return (
        <dl className="max-w-measure">
          <Named term={t(more.length > 0 ? 'meanAndMedian' : way)}>{measure.of}</Named>
        </dl>
      );
    }
    case 'count':
      return (
        <dl className="max-w-measure">
          <Named term={t('count')}>{measure.of}</Named>
        </dl>
      );
    case 'yesNo':
    case 'surveyQuestion':
      return (
        <dl className="max-w-measure">
          <Named term={t(measure.kind)}>{measure.question}</Named>
        </dl>
      );
  }
}

function Named({ term, children, className }: { term: string; children: string; className?: string }) {
  return (
    <div className={className}>
      <dt className="text-sm font-bold">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
