import type {
  Gathered,
  GatheredActions,
  GatheredAudits,
  GatheredCheck,
  GatheredRisks,
  GatheredRow,
} from '@/lib/domain/quality-document/gathered';
import type { DataChoice } from '@/lib/domain/quality-document/section';
import { describeOrigin } from '@/lib/text/describe-origin';
import { factTable } from '../document/opening';
import type { Block, Cell, Run } from '../document/report-document';
import { paragraph } from '../document/written';
import { indicatorBlocks } from './indicator-blocks';
import type { GatheredText, TableText } from './table-text';

/** What stands below a section's text: the data as it was gathered, or what a person has counted. */
export function gatheredBlocks(choice: DataChoice, gathered: Gathered | null, words: GatheredText): Block[] {
  const { tables: t } = words;
  if (choice.kind === 'lexSarah') return [lexSarah(choice, t)];
  if (gathered === null) return [];
  switch (gathered.kind) {
    case 'risks':
      return riskBlocks(gathered, t);
    case 'indicators':
      return choice.kind === 'indicators' ? indicatorBlocks(choice, gathered.entries, words) : [];
    case 'audits':
      return auditBlocks(gathered, t);
    case 'actions':
      return actionBlocks(gathered, words);
  }
}

const strong = (text: string): Run[] => [{ text, strong: true }];
const muted = (text: string): Run[] => [{ text, tone: 'muted' }];

/** A line of text to a paragraph, as the plan has it. */
const linesOf = (text: string | null): Run[][] =>
  (text ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [[{ text: line }]]));

const headCells = (heads: readonly string[]): Cell[] => heads.map((text) => [[{ text }]]);

function riskBlocks({ rows, selfChecks }: GatheredRisks, t: TableText): Block[] {
  if (rows.length === 0 && selfChecks.length === 0) return [paragraph(t('risks.none'))];
  const table: Block = {
    kind: 'table',
    look: 'rows',
    widths: [null, null, null],
    head: headCells([t('risks.risk'), t('risks.selfCheck'), t('risks.actions')]),
    headerColumn: 0,
    rows: rows.map((row) => riskRow(row, t)),
  };
  const alone: Block = {
    kind: 'table',
    look: 'rows',
    widths: [null],
    head: headCells([t('risks.selfChecksWithoutRisk')]),
    headerColumn: -1,
    rows: selfChecks.map((check): Cell[] => [checkCell(check, t)]),
  };
  return [...(rows.length > 0 ? [table] : []), ...(selfChecks.length > 0 ? [alone] : [])];
}

function riskRow({ risk, selfChecks, withoutSelfCheck, actions }: GatheredRow, t: TableText): Cell[] {
  const about: Run[][] = risk
    ? [
        strong(risk.title),
        ...(risk.level === null ? [] : [strong(t('risks.level', { level: risk.level }))]),
        ...linesOf(risk.text),
        ...(risk.endedOn === null ? [] : [muted(t('risks.ended', { day: risk.endedOn }))]),
      ]
    : [];
  const checks =
    withoutSelfCheck === null
      ? selfChecks.flatMap((check) => checkCell(check, t))
      : [[{ text: t(`risks.${withoutSelfCheck}`), tone: 'partial' as const }]];
  const todo = actions.flatMap(({ title, text }) => [strong(title), ...linesOf(text)]);
  return [about, checks, todo];
}

function checkCell({ title, text, results }: GatheredCheck, t: TableText): Run[][] {
  return [
    strong(title),
    ...linesOf(text),
    ...results.flatMap(({ checkedOn, result, conclusion, satisfactory }) => [
      [
        { text: `${t('results.of', { day: checkedOn })}: `, strong: true },
        { text: t(satisfactory ? 'results.satisfactory' : 'results.unsatisfactory') },
      ],
      ...linesOf(result),
      ...(conclusion === null ? [] : [[{ text: `${t('results.conclusion')}: ${conclusion}` }]]),
    ]),
  ];
}

function auditBlocks({ audits }: GatheredAudits, t: TableText): Block[] {
  if (audits.length === 0) return [paragraph(t('audits.none'))];
  const heads = ['caseNumber', 'unit', 'template', 'heldOn', 'judgement', 'deficiencies'] as const;
  return [
    {
      kind: 'table',
      look: 'rows',
      widths: [58, null, null, 54, 92, 36],
      head: headCells(heads.map((head) => t(`audits.${head}`))),
      headerColumn: 0,
      rows: audits.map(({ caseNumber, unit, template, heldOn, chosen, deficiencies }): Cell[] =>
        [caseNumber, unit, template, heldOn, t(`audits.judgements.${chosen}`), String(deficiencies)].map(
          (text) => [[{ text }]],
        ),
      ),
    },
  ];
}

function actionBlocks({ actions }: GatheredActions, words: GatheredText): Block[] {
  const { tables: t } = words;
  if (actions.length === 0) return [paragraph(t('actions.none'))];
  const done = actions.filter(({ status }) => status === 'verified').length;
  const heads = ['caseNumber', 'unit', 'text', 'status', 'deadline'] as const;
  return [
    paragraph(t('actions.counts', { done, open: actions.length - done })),
    {
      kind: 'table',
      look: 'rows',
      widths: [62, 92, null, 92, 78],
      head: headCells(heads.map((head) => t(`actions.${head}`))),
      headerColumn: 0,
      rows: actions.map((action) => actionRow(action, words)),
    },
  ];
}

function actionRow(action: GatheredActions['actions'][number], { tables: t, origins }: GatheredText): Cell[] {
  const { caseNumber, origin, number, unit, text, status, remediedOn, late, deadline, dueDate } = action;
  const place = caseNumber ?? (origin ? describeOrigin(origin, origins) : '');
  return [
    [[{ text: `${place}, ${number}` }]],
    [[{ text: unit ?? t('actions.wholeAdministration') }]],
    linesOf(text),
    [
      [{ text: t(`actions.statuses.${status}`) }],
      ...(remediedOn === null ? [] : [muted(`${t('actions.remediedOn')} ${remediedOn}`)]),
      ...(late ? [[{ text: t('actions.late'), tone: 'bad' as const, strong: true }]] : []),
    ],
    [
      [{ text: deadline ?? dueDate ?? t('actions.noDeadline') }],
      ...(deadline !== null && dueDate !== null ? [muted(dueDate)] : []),
    ],
  ];
}

function lexSarah(choice: Extract<DataChoice, { kind: 'lexSarah' }>, t: TableText): Block {
  const counts = ['reports', 'wrongs', 'toInspectorate'] as const;
  return factTable(
    counts.map((count) => [t(`lexSarah.${count}`), String(choice[count] ?? t('lexSarah.unsaid'))] as const),
  );
}
