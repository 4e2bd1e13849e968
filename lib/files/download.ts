/** A file that somebody takes with them. */
export interface Download {
  /** With its ending, and without a character that a header would have to quote. */
  readonly name: string;
  /** A media type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
