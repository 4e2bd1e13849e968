import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { PlanNote } from '@/lib/domain/plan/draft/check-plan';
import type { PlanObstacle } from '@/lib/domain/plan/draft/decide-plan';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import { Notice } from '../../ui/notice';

/** What stands in the way of a decision, one to a line. */
export function ObstacleList({ obstacles }: { obstacles: readonly PlanObstacle[] }) {
  const t = useTranslations('planDraft.check');
  return (
    <ul className="list-disc pl-5">
      {obstacles.map((obstacle) => {
        const note = 'note' in obstacle ? obstacle.note : '';
        const day = 'day' in obstacle ? obstacle.day : '';
        return <li key={`${obstacle.code} ${note}`}>{t(obstacle.code, { note, day })}</li>;
      })}
    </ul>
  );
}

type PlanCheckProps = {
  obstacles: readonly PlanObstacle[];
  notes: readonly PlanNote[];
  /** Where a part is written; null when that is not for the one who reads. */
  editHref: string | null;
};

/** What must be mended before a draft is decided, and what is worth a look. */
export function PlanCheck({ obstacles, notes, editHref }: PlanCheckProps) {
  const t = useTranslations('planDraft.check');
  return (
    <>
      {obstacles.length === 0 ? (
        <p>{t('ready')}</p>
      ) : (
        <>
          <Notice tone="warning" title={t('faults')} />
          <div className="my-3">
            <ObstacleList obstacles={obstacles} />
          </div>
        </>
      )}
      {notes.length > 0 && (
        <details className="mt-3">
          <summary className="min-h-target cursor-pointer content-center text-accent">
            {t('notes')} ({notes.length})
          </summary>
          <ul className="text-sm">
            {notes.map((note) => (
              <li key={JSON.stringify(note)} className="border-t border-line py-2">
                <NoteName note={note} editHref={editHref} />{' '}
                <span className="text-ink-2">
                  {t(note.code, {
                    year: 'year' in note ? note.year : '',
                    words: 'words' in note ? note.words : '',
                  })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function NoteName({ note, editHref }: { note: PlanNote; editHref: string | null }) {
  const name = `${shownLabel(note.label)} ${note.title}`;
  if (editHref === null) return <span>{name}</span>;
  return (
    <Link href={`${editHref}?part=${note.id}`} prefetch={false}>
      {name}
    </Link>
  );
}
