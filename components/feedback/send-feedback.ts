import type { FeedbackInbox, GivenKind } from '@/lib/domain/feedback/feedback';
import type { ActionFailure } from '../shell/action-problem';

/** Why feedback was not taken, or why nothing was done about it. */
export type FeedbackFailure =
  | ActionFailure
  | {
      readonly code: 'unknown-target' | 'feedback-closed' | 'changed-meanwhile' | 'draft-closed';
    };

export type Sent<Value = null> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: FeedbackFailure };

/** From where feedback is given: an audit, or a version that somebody reads. */
export type FeedbackPlace = { readonly auditId: string } | { readonly versionId: string };

export interface WrittenFeedback {
  readonly place:
    | { readonly auditId: string }
    | { readonly versionId: string; readonly unitId: string | null };
  readonly target: string | null;
  readonly kind: GivenKind;
  readonly text: string;
}

/** Gives feedback under an id made here, so that it can be sent again without being there twice. */
export const giveFeedback = (slug: string, id: string, written: WrittenFeedback): Promise<Sent> =>
  send(`/api/t/${slug}/feedback/${id}`, 'PUT', written);

/** What can be done about feedback, as lib/domain/feedback/feedback-message.ts wants it. */
export type FeedbackStepToTake =
  | {
      readonly step: 'link';
      readonly revision: number;
      readonly templateId: string;
      readonly draftId: string;
      readonly node: string;
    }
  | { readonly step: 'unlink'; readonly revision: number }
  | { readonly step: 'answer' | 'decline'; readonly revision: number; readonly text: string }
  | { readonly step: 'seen' };

export const takeFeedbackStep = (slug: string, id: string, step: FeedbackStepToTake): Promise<Sent> =>
  send(`/api/t/${slug}/feedback/${id}`, 'PATCH', step);

/** All that has been said of a template; null when the server does not say. */
export async function loadInbox(slug: string, templateId: string): Promise<FeedbackInbox | null> {
  try {
    const response = await fetch(`/api/t/${slug}/templates/${templateId}/feedback`, { cache: 'no-store' });
    return response.ok ? ((await response.json()) as FeedbackInbox) : null;
  } catch {
    return null;
  }
}

async function send(address: string, method: 'PUT' | 'PATCH', body: object): Promise<Sent> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(address, { method, headers, body: JSON.stringify(body) });
    return response.ok ? { ok: true, value: null } : { ok: false, error: await failureIn(response) };
  } catch {
    return { ok: false, error: { code: 'unreachable' } };
  }
}

async function failureIn(response: Response): Promise<FeedbackFailure> {
  const answer: unknown = await response.json().catch(() => null);
  const { error, id } = (answer ?? {}) as { error?: string; id?: string };
  switch (response.status) {
    case 401:
      return { code: 'signed-out' };
    case 403:
      return { code: 'forbidden' };
    case 404:
      return { code: 'not-found' };
    case 409:
      return { code: conflicts.find((code) => code === error) ?? 'unreachable' };
    case 413:
    case 422:
      return { code: 'invalid', fields: {} };
    default:
      return { code: 'unexpected', id: id ?? String(response.status) };
  }
}

const conflicts = ['unknown-target', 'feedback-closed', 'changed-meanwhile', 'draft-closed'] as const;
