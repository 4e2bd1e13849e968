import { useTranslations } from 'next-intl';
import type { ProviderProblem } from '@/lib/session/login-address';
import { Notice } from '../ui/notice';

/** Why the organisation's own login did not let the person in, and what to do. */
export function ProviderProblemNotice({ problem }: { problem: ProviderProblem }) {
  const t = useTranslations('login.provider.problems');
  return (
    <Notice tone="error" title={t(`${problem}.title`)}>
      {t(`${problem}.text`)}
    </Notice>
  );
}
