import { useTranslations } from 'next-intl';
import type { RoleName } from '../shell/viewer';
import type { ManagedName } from './member-row';

type SeesWordsProps = { roles: readonly RoleName[]; manages: readonly ManagedName[] };

/** What somebody sees by their roles: all units, or those that they manage and what has been decided. */
export function SeesWords({ roles, manages }: SeesWordsProps) {
  const t = useTranslations('members');
  if (roles.includes('auditor') || roles.includes('admin')) return t('sees.all');
  const units = roles.includes('unitManager')
    ? manages.map(({ unitName, deputy }) => (deputy ? t('deputy', { unit: unitName }) : unitName))
    : [];
  const decided = roles.includes('reader') ? [t('sees.decided')] : [];
  const seen = [...new Set([...units, ...decided])];
  return seen.length > 0 ? seen.join(', ') : <span className="text-ink-3">{t('sees.noUnit')}</span>;
}
