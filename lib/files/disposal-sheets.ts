import type { Disposal, StoredItem } from '@/lib/data/disposals';
import { ruleOf } from '@/lib/domain/retention/retention-rule';
import { describeFate, describeItem, describeRule } from '@/lib/text/describe-retention';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { formatDayAndTime } from '@/lib/time/format';
import { type Column, type Sheet, sheetOf } from './spreadsheet';

/** The log of disposals as two sheets: the proposals, and the things that they held with the rule that made each due. */
export function disposalSheets(disposals: readonly Disposal[], language: Language): Sheet[] {
  const t = translator(language, 'retention');
  const items = disposals.flatMap((disposal) => disposal.items.map((item) => ({ disposal, item })));
  return [
    sheetOf(t('sheet.disposals'), disposalColumns(language), disposals),
    sheetOf(t('sheet.items'), itemColumns(language), items),
  ];
}

function disposalColumns(language: Language): Column<Disposal>[] {
  const t = translator(language, 'retention');
  const moment = (at: Date | null): string | null => at && formatDayAndTime(at);
  return [
    { kind: 'text', header: t('sheet.proposedAt'), width: 18, of: ({ proposedAt }) => moment(proposedAt) },
    { kind: 'text', header: t('sheet.proposer'), width: 28, of: ({ proposer }) => proposer },
    { kind: 'text', header: t('one.standing'), width: 18, of: ({ status }) => t(`statuses.${status}`) },
    { kind: 'text', header: t('sheet.answeredAt'), width: 18, of: ({ answeredAt }) => moment(answeredAt) },
    { kind: 'text', header: t('sheet.answerer'), width: 28, of: ({ answerer }) => answerer },
    { kind: 'text', header: t('one.motive'), width: 40, of: ({ motive }) => motive },
    { kind: 'text', header: t('one.doneAt'), width: 18, of: ({ doneAt }) => moment(doneAt) },
    { kind: 'text', header: t('one.checksum'), width: 66, of: ({ sha256 }) => sha256 },
    { kind: 'text', header: t('sheet.id'), width: 38, of: ({ id }) => id },
  ];
}

type Row = { readonly disposal: Disposal; readonly item: StoredItem };

function itemColumns(language: Language): Column<Row>[] {
  const t = translator(language, 'retention');
  const ruleIn = ({ disposal, item }: Row) => ruleOf(disposal.rules, item.type);
  return [
    { kind: 'text', header: t('items.what'), width: 40, of: ({ item }) => describeItem(item, language) },
    { kind: 'text', header: t('items.type'), width: 18, of: ({ item }) => t(`types.${item.type}`) },
    { kind: 'text', header: t('sheet.caseNumber'), width: 14, of: ({ item }) => item.caseNumber },
    { kind: 'text', header: t('sheet.unit'), width: 30, of: ({ item }) => item.unitName },
    { kind: 'number', header: t('items.amount'), width: 12, of: ({ item }) => item.amount },
    { kind: 'text', header: t('items.clock'), width: 14, of: ({ item }) => item.clock },
    { kind: 'text', header: t('items.due'), width: 16, of: ({ item }) => item.due },
    {
      kind: 'text',
      header: t('rules.rule'),
      width: 26,
      of: (row) => describeRule(row.item.type, ruleIn(row), language),
    },
    { kind: 'text', header: t('sheet.reference'), width: 26, of: (row) => ruleIn(row)?.reference ?? null },
    { kind: 'text', header: t('items.fate'), width: 40, of: ({ item }) => describeFate(item, language) },
    { kind: 'text', header: t('sheet.id'), width: 38, of: ({ disposal }) => disposal.id },
  ];
}
