import type { EmptyForm } from './empty-form';

/** What can be set in type: a snapshot's canonical bytes, or a form that nobody has filled in. */
export type Rendering = { readonly snapshot: Uint8Array } | { readonly emptyForm: EmptyForm };

/** What is sent to the render thread. */
export type RenderRequest = Rendering & { readonly id: number };

/** What comes back; `error` is for the log, not for people. */
export type RenderReply =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: string };
