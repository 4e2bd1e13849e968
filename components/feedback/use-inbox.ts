'use client';

import { useCallback, useEffect, useState } from 'react';
import type { FeedbackInbox } from '@/lib/domain/feedback/feedback';
import { type FeedbackFailure, type FeedbackStepToTake, loadInbox, takeFeedbackStep } from './send-feedback';

export interface OpenInbox {
  /** Null until it has come. */
  readonly inbox: FeedbackInbox | null;
  readonly isUnreachable: boolean;
  /** What the last step met, and on which piece of feedback. */
  readonly failure: { readonly id: string; readonly error: FeedbackFailure } | null;
  reload(): Promise<void>;
  /** Takes a step, then shows the inbox as it is; true when it was taken. */
  take(id: string, step: FeedbackStepToTake): Promise<boolean>;
}

/** The inbox of a template: given by the page, or fetched. */
export function useInbox(slug: string, templateId: string, given: FeedbackInbox | null): OpenInbox {
  const [inbox, setInbox] = useState(given);
  const [isUnreachable, setIsUnreachable] = useState(false);
  const [failure, setFailure] = useState<OpenInbox['failure']>(null);

  const reload = useCallback(async () => {
    const loaded = await loadInbox(slug, templateId);
    setIsUnreachable(loaded === null);
    if (loaded) setInbox(loaded);
  }, [slug, templateId]);

  useEffect(() => {
    if (given === null) void reload();
  }, [given, reload]);

  const take = useCallback(
    async (id: string, step: FeedbackStepToTake) => {
      const taken = await takeFeedbackStep(slug, id, step);
      setFailure(taken.ok ? null : { id, error: taken.error });
      await reload();
      return taken.ok;
    },
    [slug, reload],
  );

  return { inbox, isUnreachable, failure, reload, take };
}
