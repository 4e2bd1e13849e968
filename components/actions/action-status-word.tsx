import { Circle, CircleCheck, Forward, type LucideIcon, Send, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ActionStatus } from '@/lib/domain/action';
import { classNames } from '../ui/class-names';

const looks: Record<ActionStatus, { icon: LucideIcon; look: string }> = {
  open: { icon: Circle, look: 'text-ink-2' },
  reported: { icon: Send, look: 'bg-unassessed-soft px-2 font-medium text-unassessed' },
  returned: { icon: Undo2, look: 'bg-unfulfilled-soft px-2 font-medium text-unfulfilled' },
  verified: { icon: CircleCheck, look: 'text-ink-2 *:first:text-fulfilled' },
  carriedOver: { icon: Forward, look: 'text-not-applicable' },
};

/** How an action stands, as icon and word; loud only where somebody has something to do. */
export function ActionStatusWord({ status }: { status: ActionStatus }) {
  const t = useTranslations('decision.actions.statusWord');
  const { icon: Icon, look } = looks[status];
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-sm py-1 text-sm leading-tight whitespace-nowrap',
        look,
      )}
    >
      <Icon />
      {t(status)}
    </span>
  );
}
