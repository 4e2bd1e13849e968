/** What is sent to the render thread: a snapshot's canonical bytes. */
export interface RenderRequest {
  readonly id: number;
  readonly snapshot: Uint8Array;
}

/** What comes back; `error` is for the log, not for people. */
export type RenderReply =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: string };
