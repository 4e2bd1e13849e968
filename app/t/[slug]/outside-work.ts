import { getTranslations } from 'next-intl/server';
import type { WorkItem } from '@/components/start/auditor-start';
import { listOutsideActions, type OutsideAction, resourceOfOutside } from '@/lib/data/outside-actions';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { auditorGroupOf, managerGroupOf } from '@/lib/domain/followed-action';
import type { PlainDate } from '@/lib/domain/plain-date';
import { readAs } from '@/lib/session/require-actor';
import { describeOrigin } from '@/lib/text/describe-origin';
import { actionHref } from './action-rows';

type Asked = { readonly actor: Person; readonly home: string; readonly today: PlainDate };

/** The actions of risks, self-checks and figures that a person is to do, or whose unit they manage. */
export async function outsideToDo({ actor, today }: Omit<Asked, 'home'>): Promise<OutsideAction[]> {
  const outside = await readAs(actor, 'action.read', (tx) => listOutsideActions(tx, {}, today));
  return outside.filter((action) => can(actor, 'action.report', resourceOfOutside(action)));
}

/** What of them waits for somebody who follows actions up: to be answered, verified, or done by themselves. */
export async function outsideWork({
  actor,
  home,
  today,
}: Asked): Promise<Readonly<Record<'answer' | 'verify' | 'do', readonly WorkItem[]>>> {
  const outside = await readAs(actor, 'action.read', (tx) => listOutsideActions(tx, {}, today));
  const t = await getTranslations('start.auditor.verb');
  const origins = await getTranslations('origin');
  const item =
    (kind: 'answer' | 'verify' | 'do') =>
    (action: OutsideAction): WorkItem => ({
      id: action.id,
      day: action.dueDate,
      late: action.dueDate !== null && action.dueDate < today,
      title: action.text,
      detail: t('actionOf', {
        number: String(action.number),
        origin: describeOrigin(action.origin, origins),
      }),
      href: actionHref(home, action),
      verb: t(kind),
    });
  const followed = outside.filter((action) => can(actor, 'action.verify', resourceOfOutside(action)));
  const waitsFor = (kind: 'answer' | 'verify') =>
    followed.filter((action) => auditorGroupOf(action) === kind).map(item(kind));
  const own = outside.filter(
    (action) => action.assignee?.userId === actor.userId && managerGroupOf(action, today) !== 'done',
  );
  return { answer: waitsFor('answer'), verify: waitsFor('verify'), do: own.map(item('do')) };
}
