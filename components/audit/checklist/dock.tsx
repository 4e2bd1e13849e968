'use client';

import { CircleDashed, List, Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Key } from '@/components/ui/key';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { useChecklist, useFigures, useIsUnit, useView } from './checklist-context';
import { goToItem } from './places';

/** The foot of the screen: on a tablet the ways to what has no column there, on a computer position and keys. */
export function Dock({ keysOn }: { keysOn: boolean }) {
  const t = useTranslations('checklist.dock');
  return (
    <nav
      aria-label={t('label')}
      className="sticky bottom-0 z-20 border-t border-line-strong bg-raised text-sm print:hidden desktop:border-line desktop:bg-desk"
    >
      <div className="mx-auto hidden min-h-10 max-w-page-wide items-center gap-4 px-6 py-1 desktop:flex">
        <Position />
        <KeysLegend keysOn={keysOn} />
      </div>
      <DockButtons />
    </nav>
  );
}

function Position() {
  const t = useTranslations('checklist.dock');
  const { items, store } = useChecklist();
  // Which items there are follows the gates, and those are told through the figures.
  useFigures();
  const numbered = items.filter(({ number, gates }) => number !== null && store.closedGate(gates) === null);
  const current = useView('current', (current) => current);
  const position = numbered.findIndex(({ key }) => key === current);
  const number = numbered[position]?.number;
  const total = numbered.length;
  return (
    <span className="tabular-nums">
      {number ? t('position', { number, position: position + 1, total }) : t('noPosition', { total })}
    </span>
  );
}

const legend = [
  [['j', 'k'], 'move'],
  [['1', '2', '3'], 'choose'],
  [['x'], 'tick'],
  [['c'], 'comment'],
  [['b'], 'deficiency'],
  [['/'], 'search'],
] as const;

/** The words are a reminder; the button beside them leads to what they mean and how to switch them off. */
function KeysLegend({ keysOn }: { keysOn: boolean }) {
  const t = useTranslations('checklist.keys');
  const { view } = useChecklist();
  const isUnit = useIsUnit();
  return (
    <div className="ml-auto flex items-center gap-x-4 text-xs text-ink-2">
      {keysOn &&
        legend.map(
          ([keys, what]) =>
            !(isUnit && what === 'deficiency') && (
              <span key={what} aria-hidden="true" className="inline-flex items-center gap-1">
                {keys.map((key) => (
                  <Key key={key}>{key}</Key>
                ))}
                {t(`short.${what}`)}
              </span>
            ),
        )}
      <button
        type="button"
        onClick={() => view.setDrawer('keys')}
        className="inline-flex min-h-target items-center gap-1 rounded-sm px-1 hover:text-accent"
      >
        <Key>?</Key>
        {keysOn ? t('short.help') : t('off')}
      </button>
    </div>
  );
}

function DockButtons() {
  const t = useTranslations('checklist.dock');
  const { view } = useChecklist();
  const tJudgement = useTranslations('checklist.judgement');
  const isUnit = useIsUnit();
  const { all, unanswered, judgement } = useFigures();
  const [next] = unanswered;
  const alternative = judgementCodes.indexOf(judgement.alternative) + 1;
  return (
    <div className={classNames('grid desktop:hidden', isUnit ? 'grid-cols-halves' : 'grid-cols-thirds')}>
      <DockButton
        icon={<List />}
        label={t('contents')}
        note={t('contentsOf', all)}
        onClick={() => view.setDrawer('contents')}
      />
      <DockButton
        icon={<CircleDashed />}
        label={t('nextUnanswered')}
        note={t('left', { count: unanswered.length })}
        onClick={() => next !== undefined && goToItem(view, next)}
        disabled={next === undefined}
      />
      {!isUnit && (
        <DockButton
          icon={<Scale />}
          label={t('judgement')}
          note={tJudgement('pointsAt', { alternative })}
          onClick={() => view.setDrawer('judgement')}
        />
      )}
    </div>
  );
}

type DockButtonProps = {
  icon: ReactNode;
  label: string;
  note: string;
  onClick: () => void;
  disabled?: boolean;
};

function DockButton({ icon, label, note, onClick, disabled = false }: DockButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      disabled={disabled}
      className="grid min-h-16 content-center justify-items-center px-2 leading-tight hover:bg-accent-soft disabled:text-ink-3"
    >
      <span className="inline-flex items-center gap-1.5 font-bold">
        {icon}
        {label}
      </span>
      <span className="text-xs text-ink-2 tabular-nums">{note}</span>
    </button>
  );
}
