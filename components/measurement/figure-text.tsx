import { EyeOff } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { percentOf, type ToldFigure } from '@/lib/domain/measurement/told-figures';

/** A figure as a table shows it: the value, and in small what it stands on. */
export function FigureText({ figure }: { figure: ToldFigure }) {
  const t = useTranslations('measuring.figure');
  const format = useFormatter();
  const decimals = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  switch (figure.kind) {
    case 'hidden':
      return (
        <span className="inline-flex items-center gap-1.5 text-sm text-ink-2">
          <EyeOff aria-hidden="true" className="size-4" />
          {t('hidden')}
        </span>
      );
    case 'missing':
      return <span className="text-sm text-ink-2">{t('missing')}</span>;
    case 'yesNo':
      return t(figure.yes ? 'yes' : 'no');
    case 'count':
      return decimals(figure.count);
    case 'share': {
      const { numerator, denominator } = figure;
      const percent = percentOf(numerator, denominator);
      return (
        <>
          <b>{percent === null ? '–' : t('percent', { percent })}</b>
          <small className="block text-ink-2">{t('share', { numerator, denominator })}</small>
        </>
      );
    }
    case 'average':
      return (
        <>
          {figure.mean !== null && <b className="block">{t('mean', { value: decimals(figure.mean) })}</b>}
          {figure.median !== null && (
            <b className="block">{t('median', { value: decimals(figure.median) })}</b>
          )}
          <small className="block text-ink-2">{t('of', { of: figure.of })}</small>
        </>
      );
    case 'value':
      return (
        <>
          <b>{decimals(figure.value)}</b>
          {figure.of !== null && <small className="block text-ink-2">{t('of', { of: figure.of })}</small>}
        </>
      );
  }
}
