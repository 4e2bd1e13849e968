import { useTranslations } from 'next-intl';
import type { Gathered } from '@/lib/domain/quality-document/gathered';
import { describeOrigin } from '@/lib/text/describe-origin';
import { DataCell, DataHead, DataTable, dataCellStyle } from './data-table';

type Actions = Extract<Gathered, { kind: 'actions' }>['actions'];

/** The actions of a year, of its audits and of what else they were raised from, done and not. */
export function ActionsView({ actions, year }: { actions: Actions; year: number }) {
  const t = useTranslations('qualityDocumentTables.actions');
  if (actions.length === 0) return <p className="text-sm text-ink-2">{t('none')}</p>;
  const caption = t('caption', { year: String(year) });
  const done = actions.filter(({ status }) => status === 'verified').length;
  return (
    <>
      <p>{t('counts', { done, open: actions.length - done })}</p>
      <DataTable caption={caption} minWidth="min-w-152">
        <thead>
          <tr>
            <DataHead className="w-1/6">{t('caseNumber')}</DataHead>
            <DataHead className="w-1/5">{t('unit')}</DataHead>
            <DataHead>{t('text')}</DataHead>
            <DataHead className="w-1/6">{t('status')}</DataHead>
            <DataHead className="w-1/6">{t('deadline')}</DataHead>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={`${action.caseNumber} ${JSON.stringify(action.origin)} ${action.number}`}>
              <th scope="row" className={dataCellStyle}>
                <Place action={action} />, {action.number}
              </th>
              <DataCell>{action.unit ?? t('wholeAdministration')}</DataCell>
              <DataCell className="whitespace-pre-line">{action.text}</DataCell>
              <DataCell>
                <StatusOf action={action} />
              </DataCell>
              <DataCell className="tabular-nums">
                {action.deadline ?? action.dueDate ?? t('noDeadline')}
                {action.deadline !== null && action.dueDate !== null && (
                  <span className="block text-ink-2">{action.dueDate}</span>
                )}
              </DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}

/** The case, or what else it was raised from. */
function Place({ action: { caseNumber, origin } }: { action: Actions[number] }) {
  const origins = useTranslations('origin');
  return caseNumber ?? (origin && describeOrigin(origin, origins));
}

function StatusOf({ action: { status, remediedOn, late } }: { action: Actions[number] }) {
  const t = useTranslations('qualityDocumentTables.actions');
  return (
    <>
      {t(`statuses.${status}`)}
      {remediedOn !== null && (
        <span className="block text-ink-2 tabular-nums">
          {t('remediedOn')} {remediedOn}
        </span>
      )}
      {late && <span className="block font-medium text-unfulfilled">{t('late')}</span>}
    </>
  );
}
