import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { actionPath, type KnownOrigin } from '@/lib/domain/action-origin';
import { describeOrigin } from '@/lib/text/describe-origin';
import { Button } from '../ui/button';
import { QuietList, QuietRow } from '../ui/quiet-list';

/** An open action that gets another last day. Days are calendar days, `YYYY-MM-DD`; null where nobody can say when it is. */
export type MovedActionRow = {
  readonly id: string;
  readonly origin: KnownOrigin;
  readonly number: number;
  /** Null where it is about no single unit. */
  readonly unitName: string | null;
  readonly before: string | null;
  readonly after: string | null;
};

type MovedActionsProps = {
  moves: readonly MovedActionRow[];
  /** The tenant's own address. */
  home: string;
  busy: boolean;
  save: () => void;
  back: () => void;
};

/** Which actions get another last day, before anything is saved. */
export function MovedActions({ moves, home, busy, save, back }: MovedActionsProps) {
  const t = useTranslations('organisation');
  const origins = useTranslations('origin');
  return (
    <section className="grid gap-4">
      <h2 className="text-xl">{t('movesTitle', { count: moves.length })}</h2>
      <QuietList>
        {moves.map(({ id, origin, number, unitName, before, after }) => (
          <QuietRow
            key={id}
            aside={t('fromTo', { before: before ?? t('noDay'), after: after ?? t('noDay') })}
          >
            <Link href={home + actionPath(origin, id)}>
              {[unitName, t('move', { place: describeOrigin(origin, origins), number: String(number) })]
                .filter(Boolean)
                .join(', ')}
            </Link>
          </QuietRow>
        ))}
      </QuietList>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size="large" busy={busy} onClick={save}>
          {t('save')}
        </Button>
        <Button variant="quiet" onClick={back}>
          {t('back')}
        </Button>
      </div>
    </section>
  );
}
