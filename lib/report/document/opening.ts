import { orderedItems } from '@/lib/domain/template/targets-of';
import type { Block, Cell } from './report-document';
import type { ReportSource } from './report-source';
import { formRuns, heading } from './written';

/** Title, the form's name and introduction, and what identifies the case. */
export function opening(source: ReportSource): Block[] {
  const { snapshot, t } = source;
  const { title, intro } = snapshot.template.content;
  return [
    heading(1, t('title', { unit: snapshot.unit.name })),
    { kind: 'paragraph', runs: formRuns(title), size: 'lead' },
    caseFacts(source),
    ...intro.map((text): Block => ({ kind: 'paragraph', runs: formRuns(text) })),
  ];
}

function caseFacts({ snapshot, t }: ReportSource): Block {
  const {
    caseNumber,
    registryNumber,
    decisionDate,
    decisionDateMotive,
    unit,
    template,
    reportVersion,
    replaces,
  } = snapshot;
  const items = orderedItems(template.content).filter(({ number }) => number !== null).length;
  const facts: [string, string | null][] = [
    [t('facts.caseNumber'), caseNumber],
    [t('facts.registryNumber'), registryNumber],
    [
      t('facts.decisionDate'),
      decisionDateMotive === null
        ? decisionDate
        : t('setBack', { date: decisionDate, motive: decisionDateMotive }),
    ],
    [t('facts.provider'), unit.provider],
    [t('facts.operatingForm'), t(`operatingForm.${unit.operatingForm}`)],
    [
      t('facts.template'),
      t('templateUsed', { name: template.content.name, version: String(template.version), items }),
    ],
    [t('facts.version'), reportVersion > 1 ? String(reportVersion) : null],
    [
      t('facts.replaces'),
      replaces ? t('replaces', { version: String(replaces.version), motive: replaces.motive }) : null,
    ],
  ];
  return factTable(facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
}

/** Names and values beside each other. */
export function factTable(facts: readonly (readonly [name: string, value: string])[]): Block {
  const rows = facts.map(([name, value]): Cell[] => [[formRuns(name)], [[{ text: value }]]]);
  return { kind: 'table', look: 'facts', widths: [150, null], head: null, headerColumn: 0, rows };
}
