import { useTranslations } from 'next-intl';
import type { ProviderProblem } from '@/lib/session/login-address';
import { ProviderButton } from './provider-button';
import { ProviderProblemNotice } from './provider-problem-notice';
import { SignInHere } from './sign-in-here';

type TenantLoginProps = {
  slug: string;
  /** The address on this site to go on to. */
  to: string;
  /** Why the organisation's login did not let the person in. */
  problem: ProviderProblem | null;
  /** Whether a password opens the organisation, too. */
  withPassword: boolean;
};

/** The organisation's own login, and below it the password, for whom it lets in so. */
export function TenantLogin({ slug, to, problem, withPassword }: TenantLoginProps) {
  const t = useTranslations('login.provider');
  return (
    <div className="grid gap-5">
      {problem && <ProviderProblemNotice problem={problem} />}
      <ProviderButton slug={slug} to={to} />
      {withPassword && (
        <section aria-labelledby="with-password" className="grid gap-4 border-t border-line pt-4">
          <h2 id="with-password" className="text-lg">
            {t('orPassword')}
          </h2>
          <SignInHere to={to} />
        </section>
      )}
    </div>
  );
}
