import { locales } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import type { ClosingSnapshot, FinishedAction } from './closing-snapshot';
import { byWhen, lines } from './document/actions';
import { appearanceOf } from './document/appearance';
import { approvals, verification } from './document/attested';
import { alternativeOptions, judgementReasons } from './document/judgement';
import { factTable } from './document/opening';
import type { Block, Cell, ReportDocument, Run } from './document/report-document';
import { cut } from './document/running';
import { formRuns, heading, listed, paragraph, written } from './document/written';
import { storedHash } from './stored-snapshot';

/**
 * The closing report as a document: what each action of the decision came to, when and how that was verified, and both
 * judgements. What was found stands in the decision's report, which it names. Pure: it follows from the snapshot alone.
 */
export function closingDocument(snapshot: ClosingSnapshot): ReportDocument {
  const { language } = snapshot.template;
  const t = translator(language, 'report');
  const { unit, tenant, caseNumber, registryNumber, verification: proof } = snapshot;
  const number =
    registryNumber === null
      ? t('case', { caseNumber })
      : t('caseAndRegistry', { caseNumber, registryNumber });
  const sealed = t('closing.sealed', { tenant: tenant.name });
  return {
    language: locales[language],
    title: t('closing.title', { unit: unit.name }),
    author: tenant.name,
    subject: t('closing.subject', { caseNumber }),
    attachment: t('closing.source'),
    blocks: [
      ...opening(snapshot, t),
      ...actionBlocks(snapshot, t),
      ...judgements(snapshot, t),
      ...approvals(snapshot, t),
      ...verification(snapshot, storedHash(snapshot), sealed, t),
    ],
    appearance: appearanceOf(tenant),
    running: { left: [cut(tenant.name), cut(unit.name)], right: [cut(number), snapshot.closedOn] },
    foot: {
      left: cut(t('closing.foot', { unit: unit.name })),
      middle: t('code', { code: proof.code }),
    },
    pageOf: (page, count) => t('page', { page: String(page), count: String(count) }),
  };
}

type Text = ReturnType<typeof translator<'report'>>;

function opening(snapshot: ClosingSnapshot, t: Text): Block[] {
  const { caseNumber, registryNumber, visitDate, decisionDate, closedOn, unit, template, decision } =
    snapshot;
  const conductedBy = listed(
    snapshot.conductedBy.map(({ name }) => name),
    template.language,
  );
  const facts: [string, string | null][] = [
    [t('facts.caseNumber'), caseNumber],
    [t('facts.registryNumber'), registryNumber],
    [t('closing.visitDate'), visitDate],
    [t('facts.decisionDate'), decisionDate],
    [t('closing.closedOn'), closedOn],
    [t('facts.provider'), unit.provider],
    [t('facts.operatingForm'), t(`operatingForm.${unit.operatingForm}`)],
    [t('closing.conductedBy'), conductedBy === '' ? null : conductedBy],
    [
      t('closing.decision'),
      t('closing.decisionReport', { version: String(decision.reportVersion), sha256: decision.sha256 }),
    ],
    [t('facts.version'), String(snapshot.reportVersion)],
  ];
  return [
    heading(1, t('closing.title', { unit: unit.name })),
    { kind: 'paragraph', runs: formRuns(template.title), size: 'lead' },
    factTable(facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))),
  ];
}

function actionBlocks({ actions, template }: ClosingSnapshot, t: Text): Block[] {
  const title = heading(2, t('closing.actions'));
  if (actions.length === 0) return [title, paragraph(t('closing.noActions'))];
  const heads = [t('action.number'), t('action.text'), t('action.deadline'), t('closing.outcome')];
  return [
    title,
    {
      kind: 'table',
      look: 'rows',
      widths: [22, null, 110, 150],
      head: heads.map((text): Cell => [[{ text }]]),
      headerColumn: 0,
      rows: actions.map((action): Cell[] => [
        [[{ text: String(action.number) }]],
        agreed(action, t, template.language),
        [...byWhen(action, { t }), ...later(action, t)],
        outcome(action, t),
      ]),
    },
  ];
}

function agreed(action: FinishedAction, t: Text, language: ClosingSnapshot['template']['language']): Run[][] {
  const items = listed(action.places, language);
  return [
    ...lines(action.text),
    ...(action.critical ? [[{ text: t('action.critical'), strong: true }]] : []),
    ...(items === '' ? [] : [[{ text: t('action.point', { items }), tone: 'muted' as const }]]),
  ];
}

function later({ extended }: FinishedAction, t: Text): Run[][] {
  if (!extended) return [];
  const { words, dueDate } = extended;
  return [
    [{ text: t('closing.extended', { words }) }],
    ...(dueDate ? [[{ text: t('action.dueDate', { date: dueDate }), tone: 'muted' as const }]] : []),
  ];
}

function outcome({ status, remediedOn, method, note }: FinishedAction, t: Text): Run[][] {
  if (status === 'carriedOver') return [[{ text: t('closing.carriedOver') }]];
  return [
    [{ text: t('closing.verified', { date: remediedOn ?? '' }) }],
    ...(method === null ? [] : [[{ text: t(`closing.method.${method}`), tone: 'muted' as const }]]),
    ...(note === null ? [] : lines(note)),
  ];
}

/** Both judgements, the one at the decision and the one that ends the audit, each with its reasons. */
function judgements(snapshot: ClosingSnapshot, t: Text): Block[] {
  const { decision, decisionDate, closedOn, judgement, names, template, comment } = snapshot;
  const { alternatives, language } = template;
  const voice = { t, language };
  return [
    heading(2, t('closing.atDecision', { date: decisionDate })),
    alternativeOptions(alternatives, decision.chosen, t),
    heading(2, t('closing.atClosing', { date: closedOn })),
    alternativeOptions(alternatives, judgement.chosen, t),
    heading(3, t('reasons')),
    ...judgementReasons({ judgement, alternatives, nameOf: (key) => names[key] ?? key }, voice),
    ...(comment === null ? [] : [heading(3, t('closing.comment')), ...written(comment)]),
  ];
}
