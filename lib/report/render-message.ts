import type { EmptyForm } from './empty-form';
import type { PrintedPlan } from './plan/plan-document';

/** What can be set in type: a snapshot's canonical bytes, a form that nobody has filled in, or a follow-up plan. */
export type Rendering =
  | { readonly snapshot: Uint8Array }
  | { readonly emptyForm: EmptyForm }
  | { readonly plan: PrintedPlan };

/** What is sent to the render thread. */
export type RenderRequest = Rendering & { readonly id: number };

/** What comes back; `error` is for the log, not for people. */
export type RenderReply =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: string };
