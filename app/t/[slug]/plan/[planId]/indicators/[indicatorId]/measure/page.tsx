import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { MeasureForm } from '@/components/measurement/measure-form';
import { WrittenHistory } from '@/components/measurement/written-history';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { languageOf } from '@/lib/text/language';
import { registerMeasurementAction } from './actions';
import { readMeasurePage } from './read-measure-page';

type Props = {
  params: Promise<{ slug: string; planId: string; indicatorId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('measuring'))('register') };
}

/** Where what an indicator was found to be is written down, or corrected. */
export default async function MeasurePage({ params, searchParams }: Props) {
  const { slug, planId, indicatorId } = await params;
  const t = await getTranslations('measuring');
  const language = languageOf(await getLocale());
  const shown = await readMeasurePage({ slug, planId, indicatorId }, await searchParams);
  const { indicator, measures, form, versions } = shown;
  const href = `/t/${slug}/plan/${planId}/indicators/${indicatorId}`;
  return (
    <Page>
      <PageHeader title={t(form.corrects ? 'correct' : 'register')} lede={indicator.title} />
      <Paper>
        <p className="mb-5">
          <Link href={href}>{t('back')}</Link>
        </p>
        <MeasureForm
          key={form.corrects?.measurementId ?? ''}
          planId={planId}
          indicatorId={indicatorId}
          href={href}
          measures={measures}
          usual={{ ...form.usual, sex: [t('usualSex.women'), t('usualSex.men')] }}
          language={language}
          register={registerMeasurementAction.bind(null, slug)}
          {...{ measured: form.measured, begin: form.begin, corrects: form.corrects }}
        />
        {versions.length > 0 && <WrittenHistory versions={versions} language={language} />}
      </Paper>
    </Page>
  );
}
