'use client';

import { useTranslations } from 'next-intl';
import type { FreshLogin } from '@/lib/domain/fresh-login';
import { FreshLoginDialog, type HeardDeed } from '../session/fresh-login-dialog';

type MakeSealProps = {
  /** The organisation's name, which the certificate will bear. */
  name: string;
  /** Makes it: a server action. */
  make: (login: FreshLogin) => HeardDeed;
};

/** Lets a new key and certificate be made, which reports are sealed with from then on. */
export function MakeSeal({ name, make }: MakeSealProps) {
  const t = useTranslations('seal');
  return (
    <FreshLoginDialog
      deed="seal"
      hint={t('loginHint')}
      button={t('make')}
      title={t('makeTitle')}
      facts={[
        [t('subject'), name],
        [t('issuer'), t('selfIssued')],
        [t('valid'), t('twentyYears')],
      ]}
      confirm={t('make')}
      changed={t('changed')}
      incomplete={t('changed')}
      approve={make}
      doneHref={null}
    />
  );
}
