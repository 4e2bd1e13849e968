'use client';

import { CircleDashed, Info, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AskForApproval, type AskForApprovalProps } from '../approval/ask-for-approval';
import { ShowBothTexts, type ShowBothTextsProps } from '../fact-review/show-both-texts';
import { DecideDialog, type DecideDialogProps } from './decide-dialog';

export type DecideSectionProps = {
  /** Everything that is missing, in sentences; empty when the audit can be decided. */
  obstacles: readonly string[];
  /** What follows from the decision though it does not stand in its way, in sentences. */
  notices: readonly string[];
  /** Null for those who may read but not decide. */
  dialog: DecideDialogProps | null;
  /** Where another has to approve first: how that is asked for. */
  ask?: AskForApprovalProps | null;
  /** Where the unit has commented on the draft: whether the report shows that. */
  factReview?: ShowBothTextsProps | null;
};

/** At the end: everything that is missing at once, or the decision. */
export function DecideSection({
  obstacles,
  notices,
  dialog,
  ask = null,
  factReview = null,
}: DecideSectionProps) {
  const t = useTranslations('decision.decide');
  const approval = useTranslations('closing.approval');
  return (
    <div className="grid gap-4">
      {obstacles.length > 0 ? (
        <Sentences title={t('missing')} sentences={obstacles} Icon={CircleDashed} />
      ) : (
        <p>{ask ? approval('askText') : t('ready')}</p>
      )}
      {notices.length > 0 && <Sentences title={t('consequences')} sentences={notices} Icon={Info} />}
      {factReview && <ShowBothTexts {...factReview} />}
      {ask && obstacles.length === 0 && <AskForApproval {...ask} />}
      {dialog && obstacles.length === 0 && <DecideDialog {...dialog} />}
    </div>
  );
}

type SentencesProps = { title: string; sentences: readonly string[]; Icon: LucideIcon };

function Sentences({ title, sentences, Icon }: SentencesProps) {
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{title}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence} className="flex gap-2 border-t border-line py-2">
            <Icon className="mt-1 text-unassessed" />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
