import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { QuietList, QuietRow } from '../ui/quiet-list';

/** An open action that gets another last day. Days are calendar days, `YYYY-MM-DD`; null where nobody can say when it is. */
export type MovedActionRow = {
  readonly id: string;
  readonly auditId: string;
  readonly caseNumber: string;
  readonly number: number;
  readonly unitName: string;
  readonly before: string | null;
  readonly after: string | null;
};

type MovedActionsProps = {
  moves: readonly MovedActionRow[];
  auditsHref: string;
  busy: boolean;
  save: () => void;
  back: () => void;
};

/** Which actions get another last day, before anything is saved. */
export function MovedActions({ moves, auditsHref, busy, save, back }: MovedActionsProps) {
  const t = useTranslations('organisation');
  return (
    <section className="grid gap-4">
      <h2 className="text-xl">{t('movesTitle', { count: moves.length })}</h2>
      <QuietList>
        {moves.map(({ id, auditId, caseNumber, number, unitName, before, after }) => (
          <QuietRow
            key={id}
            aside={t('fromTo', { before: before ?? t('noDay'), after: after ?? t('noDay') })}
          >
            <Link href={`${auditsHref}/${auditId}/actions/${id}`}>
              {t('move', { unit: unitName, number: String(number), caseNumber })}
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
