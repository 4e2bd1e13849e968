'use server';

import { chooseNotices } from '@/lib/commands/choose-notices';
import { markNoticesRead, noticesToMarkSchema } from '@/lib/commands/mark-notices-read';
import { noticeChoiceSchema } from '@/lib/domain/notice/notice-choice';
import { runAction } from '@/lib/session/tenant-action';

export async function markNoticesReadAction(slug: string, noticeIds: unknown) {
  return runAction(slug, noticesToMarkSchema, { noticeIds }, markNoticesRead);
}

export async function chooseNoticesAction(slug: string, choice: unknown) {
  return runAction(slug, noticeChoiceSchema, choice, chooseNotices);
}
