import type { DocumentChange } from '@/lib/domain/quality-document/document-change';
import type { QualityDocument } from '@/lib/domain/quality-document/quality-document';
import { fail, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';
import { afterChange, type ChangeDocument, type Changed, type ChangeFailure } from './draft-change';

type Outcome = Result<Changed, ChangeFailure>;

/**
 * The draft as it is on this desk: as the page gave it, and after each change that is made here. The page is asked for anew
 * when somebody else has changed something meanwhile, and when data was gathered.
 */
export class DocumentDraft {
  #document: QualityDocument;
  readonly #save: ChangeDocument;
  readonly #showAnew: (outcome: Outcome) => void;
  readonly #listeners = new Set<() => void>();

  constructor(document: QualityDocument, save: ChangeDocument, showAnew: (outcome: Outcome) => void) {
    this.#document = document;
    this.#save = save;
    this.#showAnew = showAnew;
  }

  get = (): QualityDocument => this.#document;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Goes on from the document as the page gives it, unless that is older than what has been done here. */
  adopt = (document: QualityDocument): void => {
    if (document.revision >= this.#document.revision) this.#show(document);
  };

  /** Makes a change on the server, then here. A change that meets another's leaves what is shown until the page is. */
  change = async (asked: DocumentChange): Promise<Outcome> => {
    const outcome: Outcome = await this.#save(asked).catch(() => fail({ code: 'unreachable' as const }));
    const before = this.#document.revision;
    if (outcome.ok) this.#show({ ...afterChange(this.#document, asked, outcome.value), savedAt: now() });
    const isToShow = outcome.ok
      ? outcome.value.revision > before + 1 || asked.do === 'gather'
      : asked.do !== 'write';
    if (isToShow) this.#showAnew(outcome);
    return outcome;
  };

  #show(document: QualityDocument): void {
    if (document === this.#document) return;
    this.#document = document;
    for (const listener of this.#listeners) listener();
  }
}
