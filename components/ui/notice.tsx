import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

type NoticeTone = 'info' | 'done' | 'warning' | 'error';

const looks: Record<NoticeTone, { icon: LucideIcon; frame: string; iconColor: string }> = {
  info: { icon: Info, frame: 'border-line-strong bg-well', iconColor: 'text-accent' },
  done: { icon: CircleCheck, frame: 'border-fulfilled bg-fulfilled-soft', iconColor: 'text-fulfilled' },
  warning: { icon: TriangleAlert, frame: 'border-partial bg-partial-soft', iconColor: 'text-partial' },
  error: {
    icon: CircleAlert,
    frame: 'border-unfulfilled bg-unfulfilled-soft',
    iconColor: 'text-unfulfilled',
  },
};

type NoticeProps = {
  tone?: NoticeTone;
  /** What happened, as one sentence. */
  title: ReactNode;
  /** What is kept, and what to do now. */
  children?: ReactNode;
  actions?: ReactNode;
  id?: string;
  className?: string;
};

/** A message in the flow of the page. An error is announced at once, the others when there is a pause. */
export function Notice({ tone = 'info', title, children, actions, id, className }: NoticeProps) {
  const { icon: Icon, frame, iconColor } = looks[tone];
  return (
    <div
      id={id}
      role={tone === 'error' ? 'alert' : 'status'}
      className={classNames('flex gap-2.5 rounded-sm border px-3.5 py-3 text-sm', frame, className)}
    >
      <Icon className={classNames('mt-0.5', iconColor)} />
      <div className="min-w-0">
        <p>
          <strong>{title}</strong> {children}
        </p>
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
