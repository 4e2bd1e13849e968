import { performance } from 'node:perf_hooks';

/**
 * Tells the person at the terminal what goes on: one line a step, with its seconds.
 */
export class Progress {
  #stream;

  /** @param {NodeJS.WritableStream} stream */
  constructor(stream) {
    this.#stream = stream;
  }

  /** @param {string} line */
  say(line) {
    this.#stream.write(`${line}\n`);
  }

  /**
   * @template T
   * @param {string} title what is being done
   * @param {() => T | Promise<T>} work
   * @returns {Promise<T>}
   */
  async step(title, work) {
    const start = performance.now();
    this.#stream.write(`${title} … `);
    try {
      const result = await work();
      this.#stream.write(`${seconds(start)} s\n`);
      return result;
    } catch (error) {
      this.#stream.write('failed\n');
      throw error;
    }
  }
}

/**
 * @param {number} start as `performance.now()` gave it
 * @returns {string} seconds since then, with one decimal
 */
export function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}
