import { ScrollText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { formatDay, formatTime } from '@/lib/time/format';
import { EmptyState } from '../ui/empty-state';
import { Cell, ColumnHeader, Table } from '../ui/table';

/** One deed in the tenant's log. */
export type LogRow = {
  id: string;
  at: Date;
  /** The person's name, or null when the system acted. */
  by: string | null;
  /** Why the system acted. */
  systemReason: string | null;
  /** What was done, by the name it has in the table of access: `unit.register`. */
  action: string;
};

/** Every action that a log can hold; one that this version does not know is shown by its name. */
export const actionsWithWords = [
  'session.opened',
  'password.change',
  'totp.begin',
  'totp.end',
  'recoveryCode.use',
  'recoveryCode.renew',
  'passwords.change',
  'signOn.change',
  'signOn.enter',
  'signOn.refuse',
  'tenant.create',
  'settings.change',
  'member.add',
  'provider.register',
  'provider.edit',
  'unit.register',
  'unit.edit',
  'unit.end',
  'unit.reopen',
  'unit.merge',
  'unit.split',
  'unit.import',
  'template.import',
  'source.edit',
  'source.end',
  'template.adopt',
  'library.take',
  'template.retire',
  'draft.begin',
  'draft.publish',
  'draft.discard',
  'feedback.give',
  'feedback.link',
  'feedback.unlink',
  'feedback.answer',
  'feedback.decline',
  'audit.plan',
  'audit.editFacts',
  'audit.move',
  'audit.undoMove',
  'audit.askForSelfAssessment',
  'audit.startFieldwork',
  'audit.startDrafting',
  'audit.sendToFactReview',
  'audit.finishFactReview',
  'audit.endFactReview',
  'audit.requestApproval',
  'audit.approve',
  'audit.returnToDrafting',
  'audit.decide',
  'audit.close',
  'audit.reopen',
  'audit.handOver',
  'audit.cancel',
  'deficiency.decide',
  'action.edit',
  'action.message',
  'action.report',
  'action.undoReport',
  'action.verify',
  'action.return',
  'action.carryOver',
  'action.askForLaterDate',
  'action.grantLaterDate',
  'action.declineLaterDate',
  'action.assign',
  'action.assignHandler',
  'action.remind',
  'action.export',
  'judgement.edit',
  'selfAssessment.send',
  'evidence.attach',
  'evidence.download',
  'evidence.remove',
  'factReview.reply',
  'factReview.show',
  'factReview.closeDue',
  'report.seal',
  'results.export',
  'phrase.edit',
  'phrase.end',
  'outbox.sendAgain',
  'dueDates.sweep',
  'personalData.setRule',
  'history.correct',
  'accessibility.tell',
  'accessibility.handle',
] as const;

/** What has been done, newest first: when, who, and what in words. */
export function LogList({ entries }: { entries: readonly LogRow[] }) {
  const t = useTranslations('log');
  if (entries.length === 0) {
    return (
      <EmptyState icon={ScrollText} title={t('emptyTitle')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <ColumnHeader className="tablet:w-44">{t('when')}</ColumnHeader>
          <ColumnHeader className="tablet:w-56">{t('who')}</ColumnHeader>
          <ColumnHeader>{t('what')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <Cell>
              <time dateTime={entry.at.toISOString()}>{formatDay(entry.at)}</time>{' '}
              <time dateTime={entry.at.toISOString()} className="text-ink-2">
                {formatTime(entry.at)}
              </time>
            </Cell>
            <Cell>{entry.by ?? t('system')}</Cell>
            <Cell>
              <LogWords entry={entry} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function LogWords({ entry }: { entry: LogRow }) {
  const t = useTranslations('log');
  const known = actionsWithWords.find((action) => action === entry.action);
  return (
    <>
      {known ? t(`actions.${known}`) : t('otherAction', { action: entry.action })}
      {entry.systemReason && <span className="block text-ink-3">{entry.systemReason}</span>}
    </>
  );
}
