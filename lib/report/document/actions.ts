import type { SnapshotAction } from '../snapshot';
import type { Block, Cell, Run } from './report-document';
import { nameOf, type ReportSource } from './report-source';
import { listed } from './written';

/** What is to be done. Actions keep their numbers in both tables, as they do in the forms' two lists. */
export function actionTable(source: ReportSource): Block {
  const { snapshot, t } = source;
  return {
    kind: 'table',
    look: 'rows',
    widths: [22, null],
    head: [[[{ text: t('action.number') }]], [[{ text: t('action.text') }]]],
    headerColumn: 0,
    rows: snapshot.actions.map((action) => [[[{ text: String(action.number) }]], whatToDo(action, source)]),
  };
}

/** By when, and how it is checked: two different things, so two columns. */
export function deadlineTable(source: ReportSource): Block {
  const { snapshot, t } = source;
  const heads = ['number', 'deadline', 'followUp', 'responsible', 'status'] as const;
  return {
    kind: 'table',
    look: 'rows',
    widths: [22, null, 110, 78, 72],
    head: heads.map((name) => [[{ text: t(`action.${name}`) }]]),
    headerColumn: 0,
    rows: snapshot.actions.map((action): Cell[] => [
      [[{ text: String(action.number) }]],
      byWhen(action, source),
      followUp(action, source),
      [[{ text: t(`responsible.${action.responsible}`) }]],
      status(action, source),
    ]),
  };
}

function whatToDo({ text, critical, links }: SnapshotAction, source: ReportSource): Run[][] {
  const { language, t } = source;
  const items = listed(
    links.map((key) => nameOf(key, source)),
    language,
  );
  return [
    ...lines(text),
    ...(critical ? [[{ text: t('action.critical'), strong: true }]] : []),
    ...(links.length > 0 ? [[{ text: t('action.point', { items }), tone: 'muted' as const }]] : []),
  ];
}

/** By when an action was to be done, in the words it was agreed in. */
export function byWhen(
  { deadline, dueDate }: Pick<SnapshotAction, 'deadline' | 'dueDate'>,
  { t }: Pick<ReportSource, 't'>,
): Run[][] {
  if (!deadline) return [[{ text: t('action.noDeadline'), strong: true }]];
  const date: Run[][] = dueDate ? [[{ text: t('action.dueDate', { date: dueDate }), tone: 'muted' }]] : [];
  return [[{ text: deadline.words }], ...date];
}

function followUp({ followUp: agreed }: SnapshotAction, { t }: ReportSource): Run[][] {
  if (!agreed) return [[{ text: t('action.noFollowUp'), tone: 'muted' }]];
  return [...lines(agreed.words), ...(agreed.date ? [[{ text: agreed.date, tone: 'muted' as const }]] : [])];
}

function status({ status: reached, remediedOn }: SnapshotAction, { t }: ReportSource): Run[][] {
  const date: Run[][] = remediedOn
    ? [[{ text: t('action.remediedOn', { date: remediedOn }), tone: 'muted' }]]
    : [];
  return [[{ text: t(`status.${reached}`) }], ...date];
}

/** A text as paragraphs of a cell. */
export function lines(text: string): Run[][] {
  return text.split(/\n\s*\n/).map((part) => [{ text: part }]);
}
