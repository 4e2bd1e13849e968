import { GitMerge, Pencil, Split } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/link-button';
import { EndUnit, ReopenUnit } from '@/components/units/unit-ending';
import type { UnitDetails } from '@/lib/data/units';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { today } from '@/lib/time/clock';
import { endUnitAction, reopenUnitAction } from '../actions';

type UnitVerbsProps = { actor: Person; unit: UnitDetails; slug: string };

/** What an administrator may do with a unit as it stands; nothing for others. */
export async function UnitVerbs({ actor, unit, slug }: UnitVerbsProps) {
  if (!can(actor, 'unit.edit')) return null;
  const { id, name, revision } = unit;
  const home = `/t/${slug}/units`;
  const t = await getTranslations('units.details');
  const goesOn = unit.validTo === null && unit.successors.length === 0;
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton href={`${home}/${id}/edit`}>
        <Pencil />
        {t('edit')}
      </LinkButton>
      {goesOn && (
        <>
          <LinkButton href={`${home}/merge?unit=${id}`}>
            <GitMerge />
            {t('merge')}
          </LinkButton>
          <LinkButton href={`${home}/${id}/split`}>
            <Split />
            {t('split')}
          </LinkButton>
          <EndUnit name={name} today={today()} end={endUnitAction.bind(null, slug, id, revision)} />
        </>
      )}
      {unit.validTo !== null && unit.successors.length === 0 && (
        <ReopenUnit name={name} reopen={reopenUnitAction.bind(null, slug, id, revision)} />
      )}
    </div>
  );
}
