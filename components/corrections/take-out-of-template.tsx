'use client';

import { useRouter } from 'next/navigation';
import { CorrectionForm, type Words } from './correction-form';
import { type CorrectionOutcome, failureOf } from './correction-outcome';

type TakeOutOfTemplateProps = {
  /** Takes words out of how the template's drafts were written: a server action. */
  take: (words: Words) => Promise<CorrectionOutcome>;
};

/** Takes words out of how a template's drafts were written. */
export function TakeOutOfTemplate({ take }: TakeOutOfTemplateProps) {
  const router = useRouter();
  return (
    <CorrectionForm
      of="template"
      take={async (words) => failureOf(await take(words).catch(() => null))}
      onTaken={() => router.refresh()}
    />
  );
}
