'use client';

import { useTranslations } from 'next-intl';
import { withoutFootnoteMarks } from '@/lib/domain/template/footnote-marks';
import type { HolderTarget, ItemTarget } from '@/lib/domain/template/targets-of';
import { useChecklist } from './checklist-context';
import { commentId } from './places';
import { WrittenField } from './written-field';

/**
 * The comment on an item, under the form's own word where it has one. What is written as an answer is called
 * *Kommentar* in the forms, so a comment on that says what it is.
 */
export function ItemComment({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist.comment');
  const { item } = target;
  const isWritten = item.kind === 'openQuestion' || item.kind === 'text';
  const label = item.comment?.label ?? t(isWritten ? 'toAnswer' : 'title');
  return (
    <div>
      <label htmlFor={commentId(target.key)} className="mb-1 block text-sm font-bold">
        {withColonOff(label)}
      </label>
      <WrittenField id={commentId(target.key)} target={target.key} field="comment" />
    </div>
  );
}

/** A comment that the form asks for on a whole group, matrix or section: *Kommentar till 6.1–6.4*. */
export function HolderComment({ holder }: { holder: HolderTarget }) {
  const label = useHolderCommentLabel(holder);
  return (
    <div className="py-3 tablet:pl-10">
      <label htmlFor={commentId(holder.key)} className="mb-1 block text-sm font-bold">
        {label}
      </label>
      <WrittenField id={commentId(holder.key)} target={holder.key} field="comment" />
    </div>
  );
}

function useHolderCommentLabel(holder: HolderTarget): string {
  const t = useTranslations('checklist.comment');
  const { store } = useChecklist();
  const label = withColonOff(holder.commentLabel ?? t('title'));
  const numbers = holder.itemKeys.flatMap((key) => store.targets.get(key)?.number ?? []);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (holder.type === 'comment' || first === undefined || last === undefined)
    return t('toSection', { label, section: store.targets.get(holder.sectionKeys.at(-1) ?? '')?.name ?? '' });
  return t('to', { label, range: first === last ? first : `${first}–${last}` });
}

function withColonOff(label: string): string {
  return withoutFootnoteMarks(label).replace(/:$/, '');
}
