import type { CommentView } from '@/components/audit/fact-review/comment-view';
import { placeHref } from '@/components/audit/place-href';
import type { AuditCase } from '@/lib/data/audit-case';
import type { FactComment } from '@/lib/domain/fact-review/fact-comment';
import { type FactPlace, parseFactTarget } from '@/lib/domain/fact-review/fact-place';
import { isComment } from '@/lib/domain/fact-review/fact-said';
import { draftPassages } from '@/lib/report/draft-passages';
import { formatDay, formatDayAndTime } from '@/lib/time/format';
import type { FactReviewReader } from './read-fact-review';

/**
 * The comments of the rounds that have ended, in the order of the draft. The draft as it is now is for those who work on
 * it; a manager sees what a passage became when its change was told.
 */
export function commentViews(auditCase: AuditCase, reader: FactReviewReader, href: string): CommentView[] {
  const { rounds, comments } = auditCase.factReviews;
  const ended = new Map(rounds.flatMap(({ id, round, ended: end }) => (end ? [[id, round]] : [])));
  const passages = draftPassages(auditCase);
  const places = new Map(passages.map(({ target }, index) => [target, index]));
  const now = new Map(passages.map(({ target, passage }) => [target, passage]));
  const viewOf = (comment: FactComment): (CommentView & { order: number })[] => {
    const place = parseFactTarget(comment.target);
    const round = ended.get(comment.reviewId);
    if (!place || round === undefined || !isComment(comment.said)) return [];
    const became = comment.reply?.kind === 'changed' ? comment.reply.became : null;
    const isTold = comment.reply?.kind === 'changed';
    const view: CommentView = {
      id: comment.id,
      place: { kind: place.kind },
      round,
      before: comment.passage,
      now: reader === 'auditor' ? (now.get(comment.target) ?? null) : became,
      showsNow: reader === 'auditor' || isTold,
      comment: comment.said.text,
      day: formatDay(comment.at),
      reply: comment.reply && { ...replyOf(comment.reply), time: formatDayAndTime(comment.reply.at) },
      href: whereToCorrect(place, href),
    };
    return [{ ...view, order: places.get(comment.target) ?? passages.length }];
  };
  return comments
    .flatMap(viewOf)
    .toSorted((one, other) => one.order - other.order || one.round - other.round)
    .map(({ order: _order, ...view }) => view);
}

function replyOf(reply: NonNullable<FactComment['reply']>) {
  const { by } = reply;
  return reply.kind === 'kept' ? { kind: reply.kind, motive: reply.motive, by } : { kind: reply.kind, by };
}

function whereToCorrect(place: FactPlace, href: string): string {
  return place.kind === 'item' ? placeHref(`${href}/checklist`, place.key) : `${href}/judgement`;
}
