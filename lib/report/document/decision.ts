import { type SnapshotDeficiency, type SnapshotEvidence, snapshotHash } from '../snapshot';
import { approvals, verification } from './attested';
import { factReview } from './fact-review';
import { assessmentRun } from './finding';
import { judgementReasons } from './judgement';
import { notes } from './notes';
import type { Block, Cell } from './report-document';
import { nameOf, type ReportSource, requireItem } from './report-source';
import { formRuns, heading } from './written';

/** What comes after the form: what was decided, why, by whom, and how to check it. */
export function decision(source: ReportSource): Block[] {
  return [
    ...notes(source.snapshot.template.content, source.t('notes')),
    ...accepted(source),
    ...remarks(source),
    ...reasons(source),
    ...evidence(source),
    ...factReview(source),
    ...approvals(source.snapshot, source.t),
    ...verification(
      source.snapshot,
      snapshotHash(source.snapshot),
      source.t('sealed', sealer(source)),
      source.t,
    ),
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

const sealer = ({ snapshot }: ReportSource) => ({ tenant: snapshot.tenant.name });

/** The files that were attached: each is the one that has this checksum. */
function evidence(source: ReportSource): Block[] {
  const { snapshot, t } = source;
  if (!snapshot.evidence) return [];
  const names = [t('evidence.about'), t('evidence.title'), t('evidence.sha256')];
  const rows = snapshot.evidence.map((file): Cell[] => [
    [[{ text: aboutOf(file, source) }]],
    [[{ text: file.title }], [{ text: t('evidence.size', sizeOf(file)), tone: 'muted' }]],
    [[{ text: file.sha256.replaceAll(/(.{16})(?!$)/g, '$1 '), tone: 'muted' }]],
  ]);
  return [heading(2, t('evidence.heading')), table(names, [92, null, 128], rows)];
}

function aboutOf({ item, action }: SnapshotEvidence, source: ReportSource): string {
  return item === null ? source.t('evidence.action', { number: String(action) }) : nameOf(item, source);
}

const sizeOf = ({ type, size }: SnapshotEvidence) => ({
  type: type.toUpperCase(),
  kilobytes: String(Math.max(1, Math.round(size / 1000))),
});

function reasons(source: ReportSource): Block[] {
  const { judgement, template } = source.snapshot;
  const { alternatives } = template.content;
  const blocks = judgementReasons({ judgement, alternatives, nameOf: (key) => nameOf(key, source) }, source);
  return [heading(2, source.t('reasons')), ...blocks];
}
