'use client';

import { useMemo } from 'react';
import type { InboxFeedback } from '@/lib/domain/feedback/feedback';
import { useInbox } from '../../feedback/use-inbox';
import { DraftSimulation } from './draft-simulation';
import { EditorPage, type EditorPageProps } from './editor-page';
import { FeedbackTab } from './feedback-tab';

/** The editor with what has been said of the template beside it. */
export function EditorWithFeedback(props: EditorPageProps) {
  const { slug, templateId, slots } = props;
  const open = useInbox(slug, templateId, null);
  const withFeedback = useMemo(() => {
    const waiting = (open.inbox?.feedback ?? []).filter(({ status }) => status === 'open');
    return {
      simulation: <DraftSimulation />,
      ...slots,
      feedback: <FeedbackTab open={open} />,
      feedbackCounts: countsByTarget(waiting),
      feedbackTotal: waiting.length,
    };
  }, [slots, open]);
  return <EditorPage {...props} slots={withFeedback} />;
}

function countsByTarget(feedback: readonly InboxFeedback[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { target } of feedback) if (target) counts[target.key] = (counts[target.key] ?? 0) + 1;
  return counts;
}
