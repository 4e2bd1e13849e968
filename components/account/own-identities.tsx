import { useTranslations } from 'next-intl';

export type OwnIdentity = {
  readonly tenantName: string;
  readonly issuer: string;
  /** Days and times. */
  readonly since: string;
  readonly lastUsed: string;
};

/** By which logins of organisations one is known there. An administrator of the organisation may unbind them. */
export function OwnIdentities({ identities }: { identities: readonly OwnIdentity[] }) {
  const t = useTranslations('account.identities');
  return (
    <>
      <ul>
        {identities.map(({ tenantName, issuer, since, lastUsed }) => (
          <li
            key={`${tenantName} ${issuer}`}
            className="min-h-target border-t border-line py-2 first:border-t-0"
          >
            <span className="block font-bold">{tenantName}</span>
            <span className="block text-sm break-all">{issuer}</span>
            <span className="text-sm text-ink-2">{t('since', { since, lastUsed })}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 max-w-measure text-sm text-ink-2">{t('unbind')}</p>
    </>
  );
}
