import type { NoticeKind } from '@/lib/domain/notice/notice';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { translator } from './translator';

/** The words for notices: `useTranslations('notices')` in a component, `translator(language, 'notices')` elsewhere. */
export type NoticeWords = ReturnType<typeof translator<'notices'>>;

export type DescribedNotice = {
  readonly kind: NoticeKind;
  readonly day: PlainDate | null;
  readonly actionNumber: number | null;
};

/** What has happened, in one sentence or two. `place` names the case, and says as much of it as the reader may see. */
export function describeNotice(
  { kind, day, actionNumber }: DescribedNotice,
  place: string,
  t: NoticeWords,
): string {
  const values = { place, number: String(actionNumber ?? ''), day: day ?? '', hasDay: String(day !== null) };
  return t(`kinds.${kind}`, values);
}
