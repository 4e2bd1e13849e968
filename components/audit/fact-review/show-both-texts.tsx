'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '../../ui/checkbox';
import { CommandProblem } from '../judgement/command-problem';
import type { Outcome } from '../judgement/judgement-view';
import { useDraftSaver } from '../judgement/use-draft-saver';

export type ShowBothTextsProps = {
  /** The audit's revision that the page shows. */
  revision: number;
  shown: boolean;
  /** Chooses whether the report shows both texts: a server action. Null where it cannot be chosen. */
  show: ((revision: number, show: boolean) => Promise<Outcome<{ readonly revision: number }>>) | null;
};

/** Whether the report shows both texts of the fact review. */
export function ShowBothTexts({ revision, shown, show }: ShowBothTextsProps) {
  const t = useTranslations('factReview.inReport');
  const saver = useDraftSaver(revision);
  return (
    <>
      <CommandProblem failure={saver.failure} />
      <Checkbox
        label={t('both')}
        hint={t(shown ? 'hint' : 'hidden')}
        checked={shown}
        disabled={show === null}
        onChange={(event) => {
          const { checked } = event.target;
          if (show) saver.save((from) => show(from, checked));
        }}
      />
    </>
  );
}
