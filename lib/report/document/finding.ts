import type { Assessment } from '@/lib/domain/template/item-schema';
import { formatNumber } from '@/lib/time/format';
import type { SnapshotFinding } from '../snapshot';
import type { Block, Box, Run } from './report-document';
import type { ReportSource } from './report-source';
import { label, written } from './written';

/** What stands on a target besides its answer, and how an answer that is a number is said. */

const tones: Partial<Record<Assessment, NonNullable<Run['tone']>>> = {
  partial: 'partial',
  unfulfilled: 'bad',
};

/** The words of an assessment, in its colour. */
export function assessmentRun(value: Assessment, { assessment }: ReportSource): Run {
  const tone = tones[value];
  return { text: assessment(value), strong: tone !== undefined, ...(tone ? { tone } : {}) };
}

/** The comment under its label; nothing when there is none. */
export function comment(words: string | null, over: string): Block[] {
  const blocks = written(words ?? '');
  return blocks.length > 0 ? [label(over), ...blocks] : [];
}

/**
 * The remarks in the margin of an answer, a line each: the assessment, where the answer alone does not say it, and
 * the document it was checked against.
 */
export function marginalia({ assessment, seenDocument }: SnapshotFinding, source: ReportSource): Run[][] {
  const lines: Run[][] = [];
  if (assessment && (assessment.by === 'auditor' || tones[assessment.value])) {
    const { text, ...look } = assessmentRun(assessment.value, source);
    lines.push([{ ...look, text: source.t('assessed', { assessment: text }) }]);
  }
  if (seenDocument) {
    const { title, date, seenBy } = seenDocument;
    const parts = [source.t('seenDocument', { title })];
    if (date !== null) parts.push(source.t('seenDate', { date }));
    if (seenBy !== null) parts.push(source.t('seenBy', { name: seenBy }));
    lines.push([{ text: parts.join(', '), tone: 'muted' }]);
  }
  return lines;
}

/** A number as it is read: `1 sedan oktober 2023.` when it covers part of the period only. */
export function numberWords(
  answer: Extract<SnapshotFinding['answer'], object>,
  unit: string | undefined,
  { t, language }: ReportSource,
): string {
  const figure = formatNumber(answer.amount, language);
  const amount = unit === undefined ? figure : `${figure} ${unit}`;
  if (answer.covers === 'whole') return t('number.whole', { amount });
  return answer.since === null
    ? t('number.part', { amount })
    : t('number.since', { amount, month: monthAndYear(answer.since, language) });
}

export function box(checked: boolean, { t }: ReportSource): Box {
  return { checked, said: t(checked ? 'box.checked' : 'box.unchecked') };
}

function monthAndYear(month: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
