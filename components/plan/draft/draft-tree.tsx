import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FullArea, FullGoal } from '@/lib/domain/plan/plan-in-full';
import { shownLabel } from '@/lib/domain/plan/plan-schema';

type DraftTreeProps = {
  areas: readonly FullArea[];
  /** The address of the draft. */
  href: string;
  /** The part that is open, `head`, or null when a new one is written. */
  openId: string | null;
  /** The part whose area stands open. */
  nearId: string | null;
};

const row =
  'grid min-h-target grid-cols-numbered content-center gap-x-2 px-2 py-1.5 text-ink no-underline hover:bg-accent-soft current:bg-sheet current:font-bold current:inset-shadow-place-side';

/** The parts of a draft as a way through it, and what may be added where. What is open stands open. */
export function DraftTree({ areas, href, openId, nearId }: DraftTreeProps) {
  const t = useTranslations('planDraft.edit');
  return (
    <nav aria-label={t('contents')}>
      <Link
        href={href}
        aria-current={openId === 'head' ? 'page' : undefined}
        className="flex min-h-target items-center px-2 text-ink no-underline hover:bg-accent-soft current:font-bold current:inset-shadow-place-side"
      >
        {t('head')}
      </Link>
      {areas.map((area) => (
        <details key={area.id} open={isIn(area, nearId)} className="border-t border-line">
          <summary className="min-h-target cursor-pointer content-center px-2 py-2">
            <b className="text-accent">{shownLabel(area.label)}</b> {area.title}
          </summary>
          <PartLink part={area} href={href} openId={openId}>
            {t('area')}
          </PartLink>
          <ul className="pb-2 pl-2">
            {area.goals.map((goal) => (
              <li key={goal.id}>
                <PartLink part={goal} href={href} openId={openId}>
                  {goal.title}
                </PartLink>
                <Indicators goal={goal} href={href} openId={openId} />
              </li>
            ))}
            <li>
              <AddLink href={`${href}?add=goal&under=${area.id}`}>{t('addGoal')}</AddLink>
            </li>
          </ul>
        </details>
      ))}
      <div className="border-t border-line">
        <AddLink href={`${href}?add=area`}>{t('addArea')}</AddLink>
      </div>
    </nav>
  );
}

const isIn = (area: FullArea, id: string | null): boolean =>
  area.id === id ||
  area.goals.some((goal) => goal.id === id || goal.indicators.some((indicator) => indicator.id === id));

function Indicators({ goal, href, openId }: Pick<DraftTreeProps, 'href' | 'openId'> & { goal: FullGoal }) {
  const t = useTranslations('planDraft.edit');
  return (
    <ul className="ml-2 border-l border-line">
      {goal.indicators.map((indicator) => (
        <li key={indicator.id}>
          <PartLink part={indicator} href={href} openId={openId}>
            {indicator.title}
          </PartLink>
        </li>
      ))}
      <li>
        <AddLink href={`${href}?add=indicator&under=${goal.id}`}>{t('addIndicator')}</AddLink>
      </li>
    </ul>
  );
}

type PartLinkProps = Pick<DraftTreeProps, 'href' | 'openId'> & {
  part: { id: string; label: string };
  children: ReactNode;
};

function PartLink({ part, href, openId, children }: PartLinkProps) {
  return (
    <Link
      href={`${href}?part=${part.id}`}
      prefetch={false}
      aria-current={part.id === openId ? 'page' : undefined}
      className={`${row} text-sm`}
    >
      <span className="text-ink-2 tabular-nums">{shownLabel(part.label)}</span>
      <span>{children}</span>
    </Link>
  );
}

function AddLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="flex min-h-target items-center gap-2 px-2 py-1.5 text-sm no-underline hover:bg-accent-soft"
    >
      <Plus />
      {children}
    </Link>
  );
}
