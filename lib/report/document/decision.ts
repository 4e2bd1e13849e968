import type { Judgement } from '@/lib/domain/judgement';
import { type JudgementCode, judgementCodes } from '@/lib/domain/judgement-code';
import { explainJudgement } from '@/lib/text/explain-judgement';
import { translator } from '@/lib/text/translator';
import { formatDayAndTime } from '@/lib/time/format';
import { type SnapshotDeficiency, snapshotHash } from '../snapshot';
import { factReview } from './fact-review';
import { assessmentRun } from './finding';
import { notes } from './notes';
import type { Block, Cell } from './report-document';
import { nameOf, type ReportSource, requireItem } from './report-source';
import { formRuns, heading, label, paragraph, written } from './written';

/** What comes after the form: what was decided, why, by whom, and how to check it. */
export function decision(source: ReportSource): Block[] {
  return [
    ...notes(source.snapshot.template.content, source.t('notes')),
    ...accepted(source),
    ...remarks(source),
    ...reasons(source),
    ...factReview(source),
    ...approvals(source),
    ...verification(source),
  ];
}

function accepted(source: ReportSource): Block[] {
  const { snapshot, t } = source;
  const deficiencies = snapshot.deficiencies.filter(({ standing }) => standing === 'accepted');
  if (deficiencies.length === 0) return [];
  const names = [t('table.point'), t('table.requirement'), t('table.assessment'), t('table.motive')];
  const rows = deficiencies.map((deficiency) => [
    ...deficiencyCells(deficiency, source),
    (deficiency.motive ?? '').split(/\n\s*\n/).map((text) => [{ text }]),
  ]);
  return [heading(2, t('accepted')), table(names, [28, 104, 52, null], rows)];
}

function remarks(source: ReportSource): Block[] {
  const { snapshot, t } = source;
  if (snapshot.remarks.length === 0) return [];
  const names = [t('table.point'), t('table.wish'), t('table.assessment')];
  const rows = snapshot.remarks.map((remark) => deficiencyCells(remark, source));
  return [heading(2, t('remarks')), table(names, [34, null, 90], rows)];
}

function deficiencyCells({ item, assessment }: SnapshotDeficiency, source: ReportSource): Cell[] {
  const { number, item: control } = requireItem(item, source);
  return [
    [[{ text: number ?? '' }]],
    [formRuns(control.shortLabel ?? control.label)],
    [[assessmentRun(assessment, source)]],
  ];
}

function table(names: readonly string[], widths: readonly (number | null)[], rows: readonly Cell[][]): Block {
  const head = names.map((text): Cell => [[{ text }]]);
  return { kind: 'table', look: 'rows', widths, head, headerColumn: 0, rows };
}

/** Why the rules propose what they do; when the auditor chose otherwise, both alternatives and the motive. */
function reasons(source: ReportSource): Block[] {
  const { snapshot, t } = source;
  const { proposed, chosen, motive } = snapshot.judgement;
  const because = explanation(source).map((sentence) => paragraph(sentence));
  if (proposed === chosen) {
    return [heading(2, t('reasons')), paragraph(t('asProposed')), ...because];
  }
  const numbers = { proposed: numberOf(proposed), chosen: numberOf(chosen) };
  return [
    heading(2, t('reasons')),
    paragraph(t('overridden', numbers), { strong: true }),
    label(t('proposedAlternative', { number: numbers.proposed })),
    paragraph(alternative(proposed, source)),
    ...because,
    label(t('chosenAlternative', { number: numbers.chosen })),
    paragraph(alternative(chosen, source)),
    label(t('overrideMotive')),
    ...written(motive ?? ''),
  ];
}

function explanation(source: ReportSource): readonly string[] {
  const { snapshot, language } = source;
  const { proposed, reasons: facts, share, threshold } = snapshot.judgement;
  const judgement: Judgement = {
    alternative: proposed,
    preliminary: false,
    unassessed: [],
    share,
    threshold,
    reasons: facts,
  };
  const t = translator(language, 'judgement');
  return explainJudgement(
    { judgement, lift: { single: [], together: null }, lower: [] },
    { t, locale: language, nameOf: (key) => nameOf(key, source) },
  ).because;
}

function approvals({ snapshot, t }: ReportSource): Block[] {
  const title = heading(2, t('approvals'));
  if (snapshot.approvals.length === 0) return [title, paragraph(t('noApprovals'))];
  const content = snapshot.approvals.flatMap(({ name, role, at, method, sha256 }) => [
    paragraph(
      t('approved', { time: formatDayAndTime(new Date(at)), name, role, method: t(`method.${method}`) }),
      { strong: true },
    ),
    small(t('approvedHash', { sha256 })),
  ]);
  return [title, { kind: 'frame', content, qr: null }];
}

function verification({ snapshot, t }: ReportSource): Block[] {
  const { code, address } = snapshot.verification;
  const content: Block[] = [
    paragraph(t('sealed', { tenant: snapshot.tenant.name })),
    paragraph(t(address === null ? 'checkCode' : 'checkAt')),
    ...(address === null ? [] : [{ kind: 'link', address } as const]),
    paragraph(t('code', { code }), { strong: true }),
    small(t('attachmentHash', { sha256: snapshotHash(snapshot) })),
  ];
  return [heading(2, t('verification')), { kind: 'frame', content, qr: address }];
}

function small(text: string): Block {
  return { kind: 'paragraph', runs: [{ text, tone: 'muted' }], size: 'small' };
}

function alternative(code: JudgementCode, { snapshot }: ReportSource): string {
  return snapshot.template.content.alternatives.find((each) => each.code === code)?.text ?? '';
}

/** The alternative's number on the form; 1 is the best. */
function numberOf(code: JudgementCode): string {
  return String(judgementCodes.indexOf(code) + 1);
}
