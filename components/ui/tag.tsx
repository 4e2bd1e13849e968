import type { ReactNode } from 'react';
import { classNames } from './class-names';

const tones = {
  plain: 'border-line text-ink-2',
  late: 'border-current text-unfulfilled',
  soon: 'border-current text-partial',
};

type TagProps = { tone?: keyof typeof tones; children: ReactNode };

/** A small framed remark beside a name: *skyddad adress*, *22 dagar kvar*. `late` and `soon` want an icon. */
export function Tag({ tone = 'plain', children }: TagProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-sm border px-1.5 py-0.5 text-xs leading-tight whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
