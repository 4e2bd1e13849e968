import type { ActionFailure } from '../../shell/action-problem';

/** Why a draft was not published. */
export type PublishProblem =
  | 'draft-closed'
  | 'changed-meanwhile'
  | 'newer-version'
  | 'broken-template'
  | 'other-key'
  | 'other-purpose'
  | 'unchanged';

export interface Publication {
  readonly templateId: string;
  readonly draftId: string;
  readonly revision: number;
  readonly newest: number;
  readonly releaseNote: string;
}

type Answer<Code extends string> =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: ActionFailure | { readonly code: Code } };

/** What the editor asks the server to do with the draft as a whole. */
export interface EditorActions {
  readonly publish: (publication: Publication) => Promise<Answer<PublishProblem>>;
  readonly discard: (draft: { templateId: string; draftId: string }) => Promise<Answer<'draft-closed'>>;
}
