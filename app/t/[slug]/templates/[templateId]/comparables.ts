import { getTranslations } from 'next-intl/server';
import type { Comparable } from '@/components/templates/compare-form';
import type { DraftHead } from '@/lib/data/template-drafts';
import type { VersionSummary } from '@/lib/data/template-versions';
import { formatDayAndTime } from '@/lib/time/format';

/** What can be compared: the versions, and what they can be compared with, the open drafts first; the newest first. */
export async function comparablesOf(
  versions: readonly VersionSummary[],
  drafts: readonly DraftHead[],
): Promise<{ versions: Comparable[]; others: Comparable[] }> {
  const t = await getTranslations('templates');
  const published = versions.map(({ id, number }) => ({ id, name: t('versionAs', { number }) }));
  const open = drafts.map(({ id, startedAt }) => ({
    id,
    name: t('draftAs', { day: formatDayAndTime(startedAt) }),
  }));
  return { versions: published, others: [...open, ...published] };
}
