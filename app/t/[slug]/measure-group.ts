import { getTranslations } from 'next-intl/server';
import { measureAddress } from '@/components/plan/measure-address';
import type { WorkGroup, WorkItem } from '@/components/start/auditor-start';
import { listIndicatorsToMeasure } from '@/lib/data/measuring-tasks';
import { listPlans } from '@/lib/data/plans';
import type { Person } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { asks } from '@/lib/domain/plan/measuring-task';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import { isFollowedOn } from '@/lib/domain/plan/stored-plan';
import { readAs } from '@/lib/session/require-actor';

type Asked = { readonly actor: Person; readonly home: string; readonly today: PlainDate };

/** The indicators that a person is responsible for and that are late or measured now, each once, the latest first. */
export async function measureGroup({ actor, home, today }: Asked): Promise<WorkGroup> {
  const t = await getTranslations('start.auditor.verb');
  const tasks = await getTranslations('measuringTasks.line');
  const items = await readAs(actor, 'plan.read', async (tx) => {
    const found: WorkItem[] = [];
    for (const plan of await listPlans(tx)) {
      if (!isFollowedOn(plan, today)) continue;
      for (const indicator of await listIndicatorsToMeasure(tx, plan, today)) {
        const task = indicator.tasks.find((one) => asks(one, today, plan.year));
        if (!task || indicator.responsible?.userId !== actor.userId) continue;
        const { due, from, to, state } = task;
        found.push({
          id: indicator.id,
          day: due,
          late: state === 'late',
          title: `${shownLabel(indicator.label)} ${indicator.title}`,
          detail: tasks('of', { time: from === to ? to : `${from}–${to}` }),
          href: measureAddress(`${home}/plan/${plan.id}/indicators/${indicator.id}`, task, today),
          verb: t('measure'),
        });
      }
    }
    return found;
  });
  return {
    name: 'measure',
    folds: true,
    items: items.sort((one, other) => ((one.day ?? '') < (other.day ?? '') ? -1 : 1)),
  };
}
