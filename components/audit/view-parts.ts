/** What a person looks at, in parts that others listen to each by itself. Nothing of it is saved. */
export class ViewParts<State extends object> {
  readonly #listeners = new Map<keyof State, Set<() => void>>();
  #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  get = (): State => this.#state;

  /** Calls when that one part changes. Gives the way to stop. */
  subscribe(part: keyof State, listener: () => void): () => void {
    const there = this.#listeners.get(part) ?? new Set();
    this.#listeners.set(part, there.add(listener));
    return () => there.delete(listener);
  }

  protected set(part: Partial<State>): void {
    const before = this.#state;
    this.#state = { ...before, ...part };
    for (const [name, listeners] of this.#listeners) {
      if (before[name] !== this.#state[name]) for (const listener of [...listeners]) listener();
    }
  }
}
