/**
 * A value that is worked out when the browser has time, and asked for at any moment: until then the last one holds.
 */
export class Deferred<Value> {
  readonly #work: () => Value;
  readonly #pause: number;
  readonly #listeners = new Set<() => void>();
  #value: Value;
  #stop: (() => void) | null = null;

  /** `first` holds until it is worked out; `pause` is how long nothing must have happened, in milliseconds. */
  constructor(first: Value, work: () => Value, pause: number) {
    this.#value = first;
    this.#work = work;
    this.#pause = pause;
  }

  get = (): Value => this.#value;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says that the value is no longer true. Costs next to nothing. */
  outdate = (): void => {
    this.#stop?.();
    const timer = setTimeout(() => {
      this.#stop = whenIdle(() => this.bringUpToDate());
    }, this.#pause);
    this.#stop = () => clearTimeout(timer);
  };

  /** Works it out now. */
  bringUpToDate(): void {
    this.close();
    this.#value = this.#work();
    for (const listener of [...this.#listeners]) listener();
  }

  /** Works nothing out any more until it is outdated again. */
  close(): void {
    this.#stop?.();
    this.#stop = null;
  }
}

/** Safari has no idle callback: there the pause alone has to do. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    run();
    return () => {};
  }
  const handle = requestIdleCallback(run, { timeout: 500 });
  return () => cancelIdleCallback(handle);
}
