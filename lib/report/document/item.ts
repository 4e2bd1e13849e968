import type { FreeItem } from '@/lib/domain/template/item-schema';
import type { SnapshotFinding } from '../snapshot';
import { box, comment, marginalia, numberWords } from './finding';
import type { Block } from './report-document';
import { findingOn, type ReportSource, requireItem } from './report-source';
import { formRuns, label, paragraph, written } from './written';

/** A control or question with its answer, its comment, and what was made of it. */
export function itemBlock(item: FreeItem, source: ReportSource): Block {
  const finding = findingOn(item.key, source);
  const { number } = requireItem(item.key, source);
  const isTick = item.kind === 'tick';
  return {
    kind: 'item',
    number,
    box: isTick ? box(finding.answer === 'ticked', source) : null,
    label: formRuns(item.label),
    content: [
      ...(item.guidance ?? []).map(
        (text): Block => ({ kind: 'paragraph', runs: formRuns(text), size: 'small' }),
      ),
      ...answer(item, finding, source),
      ...marginalia(finding, source).map((runs): Block => ({ kind: 'paragraph', runs, size: 'small' })),
      ...comment(finding.comment, item.comment?.label ?? source.t('comment')),
    ],
  };
}

function answer(item: FreeItem, { answer: given }: SnapshotFinding, source: ReportSource): Block[] {
  const { t, snapshot } = source;
  if (given === null && item.kind !== 'yesNo') return [paragraph(t('unanswered'), { tone: 'muted' })];
  switch (item.kind) {
    case 'tick':
      return [];
    case 'yesNo': {
      const { wording } = snapshot.template.content;
      const options = (['yes', 'no'] as const).map((code) => ({
        box: box(given === code, source),
        runs: formRuns(wording[code]),
      }));
      return [{ kind: 'options', options, beside: true }];
    }
    case 'number':
      return typeof given === 'object' && given !== null
        ? [paragraph(numberWords(given, item.unit, source), { strong: true })]
        : [];
    case 'openQuestion':
    case 'text':
      return typeof given === 'string' ? [label(item.answerLabel ?? t('answer')), ...written(given)] : [];
  }
}
