import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StartPage } from '@/components/start/start-page';
import { listUnits } from '@/lib/data/units';
import type { Role } from '@/lib/domain/actor';
import { existsOn } from '@/lib/domain/unit/existence';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { adminStart, auditorStart, feedbackNews, managerStart, readerStart } from './start-data';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.places'))('start') };
}

/** Where a person lands: what each of the roles they hold waits for. */
export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const day = today();
  const all = await readAs(actor, 'unit.list', (tx) => listUnits(tx, day));
  const units = all.filter((unit) => existsOn(unit, day));
  const asked = { actor, home: `/t/${slug}`, today: day, units };
  const holds = (role: Role) => actor.roles.includes(role);
  return (
    <StartPage
      today={day}
      slug={slug}
      feedback={await feedbackNews(asked)}
      auditor={holds('auditor') ? await auditorStart(asked) : undefined}
      unitManager={holds('unitManager') ? await managerStart(asked) : undefined}
      admin={holds('admin') ? await adminStart(asked) : undefined}
      reader={holds('reader') ? await readerStart(asked) : undefined}
    />
  );
}
