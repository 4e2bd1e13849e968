import { getTranslations } from 'next-intl/server';
import { ProblemPage } from '@/components/shell/problem-page';
import { SlimHeader } from '@/components/shell/slim-header';
import { LinkButton } from '@/components/ui/link-button';

export default async function NotFound() {
  const t = await getTranslations('problem');
  return (
    <>
      <SlimHeader />
      <ProblemPage problem="notFound" action={<LinkButton href="/">{t('toStart')}</LinkButton>} />
    </>
  );
}
