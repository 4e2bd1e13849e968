'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import type { FieldFaults } from '@/lib/domain/plan/draft/written-part';
import type { Result } from '@/lib/domain/result';
import type { ActionFailure } from '../../shell/action-problem';
import { useShowAnew } from '../../shell/use-show-anew';

/** What a part says on the server, and at which revision; null when somebody has taken it away. */
export type Standing = { readonly revision: number; readonly content: unknown } | null;

export type PartFailure =
  | { readonly code: 'not-a-draft' }
  | { readonly code: 'changed-meanwhile'; readonly standing: Standing }
  | { readonly code: 'unfit'; readonly fields: FieldFaults };

/** Does one thing to the draft: a server action. */
export type ChangePlan = (
  change: object,
) => Promise<Result<{ revision: number }, PartFailure | ActionFailure>>;

/** How a form is sent: a change of what stands, over the revision that was read; or a new part. */
export interface PartTarget {
  readonly revision: number;
  readonly changeOf: (content: object, revision: number) => object;
  /** Called when it went well. */
  readonly done?: () => void;
}

export type PartFormState = ReturnType<typeof usePartForm>;

type Unreachable = { readonly code: 'unreachable' };

/**
 * Sends what a form says as a part of a draft. The revision that it builds on is the form's own, and not the page's:
 * whatever else is shown anew, what somebody else has written is never written over unseen. Only what went well shows the
 * page anew: it might else have no place any more for what stands in the form.
 */
export function usePartForm(change: ChangePlan, { revision, changeOf, done }: PartTarget) {
  const t = useTranslations('planDraft.fault');
  const showAnew = useShowAnew();
  const [busy, startTransition] = useTransition();
  const [base, setBase] = useState(revision);
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<PartFailure | ActionFailure | Unreachable | null>(null);
  const fields: FieldFaults = failure?.code === 'unfit' ? failure.fields : {};
  const send = (content: object, from: number): void =>
    startTransition(async () => {
      setSaved(false);
      const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
      const outcome = await change(changeOf(content, from)).catch(() => unreachable);
      setFailure(outcome.ok ? null : outcome.error);
      setSaved(outcome.ok);
      if (!outcome.ok) return;
      setBase(from + 1);
      done?.();
      showAnew(outcome);
    });
  return {
    busy,
    failure,
    /** Whether what was last sent is saved. */
    saved,
    /** What is wrong with a field, in words. */
    errorOf: (field: string): string | undefined => {
      const fault = fields[field];
      return fault && t(fault);
    },
    save: (content: object): void => send(content, base),
    /** Saves over what somebody else has written, once that has been seen. */
    saveOver: (content: object, standing: { revision: number }): void => send(content, standing.revision),
    /** Goes on from what somebody else has written. */
    takeOver: (standing: { revision: number }): void => {
      setBase(standing.revision);
      setFailure(null);
    },
  };
}
