import type { Passage } from '@/lib/domain/fact-review/passage';
import type { SnapshotFactComment } from '../snapshot';
import type { Block } from './report-document';
import type { ReportSource } from './report-source';
import { heading, label, paragraph, written } from './written';

/** Both texts of the fact review: what the draft said, what the unit said of it, and what came of that. */
export function factReview(source: ReportSource): Block[] {
  const { snapshot, t } = source;
  if (!snapshot.factReview) return [];
  return [
    heading(2, t('factReview.title')),
    paragraph(t('factReview.intro')),
    ...snapshot.factReview.flatMap((comment) => commented(comment, source)),
  ];
}

function commented(comment: SnapshotFactComment, source: ReportSource): Block[] {
  const { t } = source;
  const { kind, before, on, motive, after } = comment;
  const name = [before.number, before.name].filter(Boolean).join(' ');
  const outcome =
    motive === null ? t(after ? 'factReview.changed' : 'factReview.removed') : t('factReview.kept');
  return [
    paragraph(t(`factReview.place.${kind}`, { name }), { strong: true }),
    label(t('factReview.draft')),
    ...said(before, source),
    label(t('factReview.comment', { day: on })),
    ...written(comment.comment),
    label(outcome),
    ...(motive === null ? [] : written(motive)),
    ...(after ? said(after, source) : []),
  ];
}

/** A passage without its name: what was found, what it was taken to mean, and what stands beside it. */
function said({ said, name, assessment, beside }: Passage, source: ReportSource): Block[] {
  const { t } = source;
  const meant = assessment && t('assessed', { assessment: source.assessment(assessment) });
  const first = [said ?? name, meant].filter(Boolean).join('. ');
  return [...written(first), ...beside.flatMap(({ text }) => written(text))];
}
