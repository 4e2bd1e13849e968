import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { UnitDetails } from '@/components/units/unit-details';
import { noteProtectedAddress } from '@/lib/commands/note-protected-address';
import { listAudits } from '@/lib/data/audits';
import { listUnitEvents } from '@/lib/data/unit-events';
import { requireUnit } from '@/lib/data/units';
import { can, reachesOf } from '@/lib/domain/access';
import { existsOn } from '@/lib/domain/unit/existence';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { historyRows } from './history-rows';
import { UnitVerbs } from './unit-verbs';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('units.details'))('basics') };
}

export default async function UnitPage({ params }: { params: Promise<{ slug: string; unitId: string }> }) {
  const { slug, unitId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(unitId);
  const day = today();
  const { unit, events } = await readAs(actor, 'unit.read', async (tx) => ({
    unit: await requireUnit(tx, id, day),
    events: await listUnitEvents(tx, id),
  }));
  if (unit.addressProtected && unit.address !== null) await noteProtectedAddress(actor, id);
  const audits = can(actor, 'audit.list')
    ? await readAs(actor, 'audit.list', (tx) => listAudits(tx, { unitId: id }))
    : [];
  const auditsHref = `/t/${slug}/audits`;
  const mayPlan = can(actor, 'audit.plan') && existsOn(unit, day);
  const unitsHref = `/t/${slug}/units`;
  const linked = <Named extends { id: string }>(named: Named) => ({
    ...named,
    href: `${unitsHref}/${named.id}`,
  });
  return (
    <UnitDetails
      unit={{
        ...unit,
        parent: unit.parent && linked(unit.parent),
        predecessors: unit.predecessors.map(linked),
        successors: unit.successors.map(linked),
      }}
      history={historyRows(unit, events, audits, day)}
      verbs={<UnitVerbs actor={actor} unit={unit} slug={slug} />}
      unitsHref={unitsHref}
      audits={{
        rows: audits.map((audit) => ({ ...audit, href: `${auditsHref}/${audit.id}` })),
        planHref: mayPlan ? `${auditsHref}/new?unit=${id}` : null,
        onlyDecided: reachesOf(actor, 'audit.list').every((reach) => reach === 'decided'),
      }}
    />
  );
}
