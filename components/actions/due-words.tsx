import { CircleAlert, ClockAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Tag } from '../ui/tag';
import type { BoardRow } from './board-row';

/** How near a last day must be for the days that are left to be counted out. */
const COUNTED_DAYS = 120;

/** By when an action is to be done: the words of the report, the day they come to, and how far off that is. */
export function DueWords({ row }: { row: BoardRow }) {
  const t = useTranslations('actionsBoard.slip');
  const { deadline, dueDate, daysLeft, lane, status } = row;
  const isDone = lane === 'done';
  // What is done was done on a day of its own.
  const day = row.remediedOn ?? dueDate;
  // Words that are the day itself would only say it twice.
  const words = deadline?.words === dueDate ? null : deadline?.words;
  return (
    <>
      {words && <b className="font-medium text-ink">{words}</b>}
      {day && <time dateTime={day}>{day}</time>}
      {dueDate === null && !isDone && (
        <Tag tone="soon">
          <ClockAlert />
          {t('noTime')}
        </Tag>
      )}
      {lane === 'late' && daysLeft !== null && (
        <Tag tone="late">
          <CircleAlert />
          {t('late', { days: -daysLeft })}
        </Tag>
      )}
      {!isDone && status !== 'reported' && daysLeft !== null && daysLeft >= 0 && daysLeft <= COUNTED_DAYS && (
        <span>{t('left', { days: daysLeft })}</span>
      )}
      {status === 'reported' && row.followUpWords && (
        <span>{t('followUp', { words: row.followUpWords })}</span>
      )}
    </>
  );
}
