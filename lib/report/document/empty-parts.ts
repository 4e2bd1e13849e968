import type { ReportPart } from '@/lib/domain/template/template-schema';
import { type EmptySource, emptyBox, room } from './empty-source';
import type { Block } from './report-document';
import { formRuns, heading } from './written';

const linesFor = { summary: 6, actions: 8, deadlines: 3, judgementComment: 4 } as const;

/** The parts that come before the form's sections, in its order, with room for what goes there. */
export function emptyParts(source: EmptySource): Block[] {
  let level = 2;
  return source.template.report.flatMap((part) => {
    if (part.part === 'fact') return room(part.label, 1);
    const title = heading(part.part === 'heading' ? 2 : level, part.label);
    // Under a heading of the form, its parts are one step down; without one, a step must not be skipped.
    if (part.part === 'heading') level = 3;
    return [title, ...roomFor(part.part, source)];
  });
}

function roomFor(part: Exclude<ReportPart['part'], 'fact'>, source: EmptySource): Block[] {
  if (part === 'heading') return [];
  if (part !== 'judgement') return [{ kind: 'lines', count: linesFor[part] }];
  const options = source.template.alternatives.map(({ text }) => ({
    box: emptyBox(source),
    runs: formRuns(text),
  }));
  return [{ kind: 'options', options }];
}
