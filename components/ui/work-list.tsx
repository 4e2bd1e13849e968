import { CircleAlert } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** Rows of things that wait for someone. Its children are `WorkRow`. */
export function WorkList({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>;
}

type WorkRowProps = {
  /** The day or occasion: *2023-11-17*, *VB 2023*. */
  when: ReactNode;
  /** How far off it is: *om 4 dagar*. */
  distance?: ReactNode;
  /** Marks the day with colour and icon; `distance` must then say so in words. */
  late?: boolean;
  title: ReactNode;
  href: string;
  detail?: ReactNode;
  /** One button or link, at most. */
  action?: ReactNode;
};

/** One thing that waits: when, what, and the way to it. */
export function WorkRow({ when, distance, late = false, title, href, detail, action }: WorkRowProps) {
  return (
    <li className="grid items-center gap-x-4 gap-y-1 border-t border-line py-2.5 tablet:grid-cols-work">
      <p
        className={classNames(
          'flex flex-wrap items-center gap-x-2 text-sm tablet:block',
          late ? 'text-unfulfilled' : 'text-ink-2',
        )}
      >
        <span className={classNames('font-medium tabular-nums tablet:block', late ? undefined : 'text-ink')}>
          {late && !distance && <CircleAlert className="mr-1 inline" />}
          {when}
        </span>
        {distance && (
          <span>
            {late && <CircleAlert className="mr-1 inline" />}
            {distance}
          </span>
        )}
      </p>
      <div>
        <Link href={href} className="font-bold text-ink decoration-line-strong hover:text-accent">
          {title}
        </Link>
        {detail && <p className="text-sm text-ink-2">{detail}</p>}
      </div>
      {action && <div className="justify-self-start tablet:justify-self-end">{action}</div>}
    </li>
  );
}
