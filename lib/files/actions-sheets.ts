import { type BoardAction, followersOf } from '@/lib/domain/actions-board/board-action';
import { ofAudit } from '@/lib/domain/actions-board/choose-actions';
import { isLate } from '@/lib/domain/actions-board/lanes';
import { daysBetween, type PlainDate } from '@/lib/domain/plain-date';
import { describeOrigin } from '@/lib/text/describe-origin';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { type Column, type Sheet, sheetOf } from './spreadsheet';

const narrow = 12;
const medium = 20;
const wide = 60;

/** The actions as a sheet, one row an action in the order given, with each thing of it in a column of its own. */
export function actionsSheets(
  actions: readonly BoardAction[],
  today: PlainDate,
  language: Language,
): Sheet[] {
  const t = translator(language, 'actionsBoard');
  return [sheetOf(t('sheet.actions'), [...caseColumns(language), ...dueColumns(today, language)], actions)];
}

function caseColumns(language: Language): Column<BoardAction>[] {
  const t = translator(language, 'actionsBoard');
  const origin = translator(language, 'origin');
  return [
    {
      kind: 'text',
      header: t('sheet.origin'),
      width: 30,
      of: (action) => describeOrigin(action.origin, origin),
    },
    {
      kind: 'text',
      header: t('sheet.unit'),
      width: 30,
      of: ({ unitName }) => unitName ?? t('wholeAdministration'),
    },
    {
      kind: 'text',
      header: t('sheet.template'),
      width: 30,
      of: (action) => ofAudit(action)?.templateName ?? null,
    },
    { kind: 'number', header: t('sheet.number'), width: narrow, of: ({ number }) => number },
    { kind: 'text', header: t('sheet.text'), width: wide, of: ({ text }) => text },
    {
      kind: 'text',
      header: t('sheet.critical'),
      width: narrow,
      of: ({ critical }) => t(critical ? 'sheet.yes' : 'sheet.no'),
    },
  ];
}

function dueColumns(today: PlainDate, language: Language): Column<BoardAction>[] {
  const t = translator(language, 'actionsBoard');
  const words = translator(language, 'decision');
  const daysLate = (action: BoardAction) =>
    isLate(action, today) && action.dueDate !== null ? daysBetween(action.dueDate, today) : null;
  return [
    { kind: 'text', header: t('sheet.words'), width: medium, of: ({ deadline }) => deadline?.words ?? null },
    { kind: 'day', header: t('sheet.dueDate'), width: narrow, of: ({ dueDate }) => dueDate },
    { kind: 'number', header: t('sheet.late'), width: narrow, of: daysLate },
    {
      kind: 'text',
      header: t('sheet.status'),
      width: medium,
      of: ({ status }) => words(`actions.statusWord.${status}`),
    },
    { kind: 'day', header: t('sheet.remediedOn'), width: narrow, of: ({ remediedOn }) => remediedOn },
    {
      kind: 'text',
      header: t('sheet.responsible'),
      width: medium,
      of: ({ responsible }) => words(`actions.responsibleWord.${responsible}`),
    },
    {
      kind: 'text',
      header: t('sheet.assignee'),
      width: medium,
      of: ({ assignee }) => assignee?.name ?? null,
    },
    {
      kind: 'text',
      header: t('sheet.handler'),
      width: medium,
      of: (action) =>
        followersOf(action)
          .map(({ name }) => name)
          .join(', '),
    },
    {
      kind: 'text',
      header: t('sheet.followUpMethod'),
      width: 30,
      of: ({ followUp: { method } }) => method,
    },
    { kind: 'text', header: t('sheet.followUpWords'), width: medium, of: ({ followUp }) => followUp.words },
  ];
}
