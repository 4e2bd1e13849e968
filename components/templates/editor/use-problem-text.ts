'use client';

import { useTranslations } from 'next-intl';
import type { DraftProblem } from '@/lib/domain/template/draft-problems';
import type { ProblemCode } from '@/lib/domain/template/template-problem';

interface ProblemVoice {
  // A method, so that a translator which knows each text's own values fits.
  t(code: ProblemCode, values?: Record<string, string | number | bigint>): string;
}

/** What is wrong, as a sentence. */
export function useProblemText(): (problem: DraftProblem) => string {
  const voice: ProblemVoice = { t: useTranslations('templateProblem') };
  const editor = useTranslations('templateEditor');
  return ({ code, params, within }) => {
    if (code === 'no-place') return editor('noPlace');
    const isEmpty = code === 'too-small' && params.limit === 1;
    if (isEmpty && params.of === 'string') return editor('emptyText');
    if (isEmpty && ['rows', 'items', 'sections'].includes(String(within.at(-1))))
      return editor('emptyHolder');
    return voice.t(code, { ...params });
  };
}
