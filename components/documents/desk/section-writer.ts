import type { DataChoice, DocumentSection } from '@/lib/domain/quality-document/section';
import type { Result } from '@/lib/domain/result';
import type { Changed, ChangeFailure } from './draft-change';

/** A section as somebody is writing it. The text is made to data first when it is sent. */
export interface WrittenSection {
  readonly heading: string;
  readonly level: 1 | 2;
  readonly text: () => unknown;
  readonly data: DataChoice | null;
}

export interface WriterState {
  readonly written: WrittenSection;
  readonly status: 'saved' | 'unsaved' | 'saving' | 'failed';
  /** Why what is written is not saved. */
  readonly failure: ChangeFailure | null;
  /** Grows when somebody else's version takes the place of what was written: the fields then begin anew. */
  readonly generation: number;
}

/** Sends what is written, over the revision that it builds on. */
type Send = (content: object, revision: number) => Promise<Result<Changed, ChangeFailure>>;

/** How long somebody pauses before what they have written is sent. */
const pause = 1500;

const writtenOf = ({ heading, level, text, data }: DocumentSection): WrittenSection => ({
  heading,
  level,
  text: () => text,
  data,
});

/**
 * Keeps what is written in a section and saves it when the person pauses, one save at a time. What could not be saved stays,
 * and is sent again with the next word or when asked to. After somebody else's change nothing is sent until it is chosen
 * which of the two is to stand.
 */
export class SectionWriter {
  #state: WriterState;
  #base: number;
  #isUnsaved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<boolean> | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #send: Send;

  constructor(section: DocumentSection, send: Send) {
    this.#state = { written: writtenOf(section), status: 'saved', failure: null, generation: 0 };
    this.#base = section.revision;
    this.#send = send;
  }

  get = (): WriterState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get revision(): number {
    return this.#base;
  }

  write = (part: Partial<WrittenSection>): void => {
    this.#isUnsaved = true;
    const { written, status } = this.#state;
    this.#show({ written: { ...written, ...part }, status: status === 'saving' ? status : 'unsaved' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  };

  /** Saves now what is not saved. Gives whether all that is written is saved. */
  flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    while (this.#isUnsaved) {
      if (this.#isContested()) return false;
      this.#sending ??= this.#sendOnce().finally(() => {
        this.#sending = null;
      });
      if (!(await this.#sending)) return false;
    }
    return true;
  };

  /** Saves over what somebody else has written, once that has been seen. */
  keepMine = async (): Promise<boolean> => {
    const theirs = this.#standing();
    if (theirs) this.#base = theirs.revision;
    this.#show({ failure: null });
    return this.flush();
  };

  /** Goes on from what somebody else has written, in the place of what is written here. */
  takeTheirs = (): void => {
    const theirs = this.#standing();
    if (!theirs) return;
    this.#isUnsaved = false;
    this.#base = theirs.revision;
    const { generation } = this.#state;
    this.#show({ written: writtenOf(theirs), status: 'saved', failure: null, generation: generation + 1 });
  };

  /** Goes on from the section as it is after something else was done with it here. */
  goOnFrom = ({ revision }: DocumentSection): void => {
    this.#base = revision;
  };

  /** Lets go of what is not saved: the section is gone. */
  letGo = (): void => {
    clearTimeout(this.#timer);
    this.#isUnsaved = false;
  };

  #isContested = (): boolean => this.#state.failure?.code === 'changed-meanwhile';

  #standing(): DocumentSection | null {
    const { failure } = this.#state;
    return failure?.code === 'changed-meanwhile' ? failure.standing : null;
  }

  async #sendOnce(): Promise<boolean> {
    this.#isUnsaved = false;
    this.#show({ status: 'saving', failure: null });
    const { heading, level, text, data } = this.#state.written;
    const answer = await this.#send({ heading, level, text: text(), data }, this.#base);
    if (!answer.ok) {
      this.#isUnsaved = true;
      this.#show({ status: 'failed', failure: answer.error });
      return false;
    }
    this.#base = answer.value.section?.revision ?? this.#base;
    this.#show({ status: this.#isUnsaved ? 'unsaved' : 'saved' });
    return true;
  }

  #show(part: Partial<WriterState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
