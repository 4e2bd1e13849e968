import { getTranslations } from 'next-intl/server';
import { ProblemPage } from '@/components/shell/problem-page';
import { SlimHeader } from '@/components/shell/slim-header';
import { LinkButton } from '@/components/ui/link-button';

export default async function Forbidden() {
  const t = await getTranslations('problem');
  return (
    <>
      <SlimHeader />
      <ProblemPage problem="forbidden" action={<LinkButton href="/">{t('toStart')}</LinkButton>} />
    </>
  );
}
