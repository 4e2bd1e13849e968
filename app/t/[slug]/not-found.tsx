import { getTranslations } from 'next-intl/server';
import { ProblemPage } from '@/components/shell/problem-page';
import { LinkButton } from '@/components/ui/link-button';

/** In the tenant's frame: whoever took a wrong turn keeps the menu. */
export default async function NotFound() {
  const t = await getTranslations('problem');
  return <ProblemPage problem="notFound" action={<LinkButton href="/">{t('toStart')}</LinkButton>} />;
}
