import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const NEWLINE = 0x0a;

/** What a table's content comes to. */
export type Measured = { readonly rows: number; readonly bytes: number; readonly sha256: string };

/** Lets the text of a `COPY` through as it is, and measures it on the way. */
export class ContentMeasure extends Transform {
  readonly #hash = createHash('sha256');
  #rows = 0;
  #bytes = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    // PostgreSQL, COPY: each row is a line, and a line break within a value is written in letters.
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) this.#rows += 1;
    done(null, chunk);
  }

  /** Of all that came through; asked once, at the end. */
  result(): Measured {
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
