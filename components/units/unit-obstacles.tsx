import { useTranslations } from 'next-intl';
import { Notice } from '../ui/notice';

/** What keeps units from ending, merging or being split. */
export type UnitObstacle =
  | { readonly code: 'not-begun' | 'ended' | 'not-there'; readonly name?: string; readonly day: string }
  | { readonly code: 'ended-already' }
  | { readonly code: 'passed-on' | 'inside' | 'came-from' | 'part-goes-on'; readonly name: string }
  | { readonly code: 'auditor-manages' | 'audit-planned'; readonly caseNumber: string };

const textKeys = {
  'not-begun': 'notBegun',
  ended: 'ended',
  'ended-already': 'endedAlready',
  'not-there': 'notThere',
  'passed-on': 'passedOn',
  inside: 'inside',
  'came-from': 'cameFrom',
  'auditor-manages': 'auditorManages',
  'part-goes-on': 'partGoesOn',
  'audit-planned': 'auditPlanned',
} as const satisfies Record<UnitObstacle['code'], string>;

/** Everything that stands in the way, all of it at once. */
export function UnitObstacles({ obstacles }: { obstacles: readonly UnitObstacle[] }) {
  const t = useTranslations('units.obstacles');
  const known = { name: t('thisUnit'), day: '', caseNumber: '' };
  return (
    <Notice
      tone="error"
      title={t('title')}
      actions={
        <ul className="list-disc pl-4">
          {obstacles.map((obstacle) => (
            <li key={JSON.stringify(obstacle)}>{t(textKeys[obstacle.code], { ...known, ...obstacle })}</li>
          ))}
        </ul>
      }
    />
  );
}
