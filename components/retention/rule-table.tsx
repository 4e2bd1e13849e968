import { useTranslations } from 'next-intl';
import type { RetentionRule } from '@/lib/domain/retention/retention-rule';
import type { RetentionType } from '@/lib/domain/retention/retention-type';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { ChangeRule, type SetRule } from './change-rule';

/** A type with what is decided about it, and how that reads. */
export type RuleRow = {
  readonly type: RetentionType;
  readonly rule: Pick<RetentionRule, 'years' | 'reference'> | null;
  readonly revision: number;
  readonly words: string;
};

/** What is kept for how long, type by type, each with a way to change it. */
export function RuleTable({ rows, set }: { rows: readonly RuleRow[]; set: SetRule }) {
  const t = useTranslations('retention');
  return (
    <>
      <Table label={t('tables.rules')}>
        <thead>
          <tr>
            <ColumnHeader>{t('rules.type')}</ColumnHeader>
            <ColumnHeader>{t('rules.rule')}</ColumnHeader>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ type, rule, revision, words }) => (
            <tr key={type}>
              <RowHeader>
                {t(`types.${type}`)}
                <span className="block font-normal text-ink-2">{t(`typeAbout.${type}`)}</span>
              </RowHeader>
              <Cell>
                <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
                  <span>
                    {words}
                    {rule && <span className="block wrap-anywhere text-ink-2">{rule.reference}</span>}
                  </span>
                  <ChangeRule key={revision} type={type} rule={rule} revision={revision} set={set} />
                </div>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 max-w-measure text-sm text-ink-2">{t('rules.counting')}</p>
      <p className="mt-2 max-w-measure text-sm text-ink-2">{t('rules.alwaysKept')}</p>
    </>
  );
}
