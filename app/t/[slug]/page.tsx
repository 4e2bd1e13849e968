import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StartPage } from '@/components/start/start-page';
import { listLog } from '@/lib/data/log';
import { listMembers } from '@/lib/data/members';
import { listUnits, type UnitSummary } from '@/lib/data/units';
import type { Person } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.places'))('start') };
}

const existsOn = (unit: UnitSummary, day: PlainDate): boolean =>
  unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day);

async function adminData(actor: Person, home: string, units: readonly UnitSummary[]) {
  const [members, latest] = await Promise.all([
    readAs(actor, 'member.list', listMembers),
    readAs(actor, 'log.read', (tx) => listLog(tx, 6)),
  ]);
  return {
    memberCount: members.filter((member) => member.endedOn === null).length,
    unitCount: units.length,
    unitsWithoutManager: units
      .filter((unit) => unit.managers.length === 0)
      .map(({ id, name, providerName }) => ({ id, name, providerName, href: `${home}/units/${id}` })),
    latest,
    registerUnitHref: `${home}/units/new`,
    logHref: `${home}/log`,
  };
}

const managersData = (actor: Person, home: string, units: readonly UnitSummary[]) => ({
  units: units
    .filter((unit) => actor.unitIds.includes(unit.id))
    .map(({ id, name, providerName }) => ({ id, name, providerName, href: `${home}/units/${id}` })),
});

/** Where a person lands: what each of the roles they hold waits for. */
export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const day = today();
  const home = `/t/${slug}`;
  const all = await readAs(actor, 'unit.list', (tx) => listUnits(tx, day));
  const units = all.filter((unit) => existsOn(unit, day));
  const holds = (role: Person['roles'][number]) => actor.roles.includes(role);
  return (
    <StartPage
      today={day}
      auditor={
        holds('auditor') ? { groups: [], unitCount: units.length, unitsHref: `${home}/units` } : undefined
      }
      unitManager={holds('unitManager') ? managersData(actor, home, units) : undefined}
      admin={holds('admin') ? await adminData(actor, home, units) : undefined}
      reader={holds('reader')}
    />
  );
}
