import type { DocumentChange } from '@/lib/domain/quality-document/document-change';
import type { QualityDocument } from '@/lib/domain/quality-document/quality-document';
import type { DocumentSection } from '@/lib/domain/quality-document/section';
import { sectionsAfterMove, sectionsWith } from '@/lib/domain/quality-document/section-order';
import type { Result } from '@/lib/domain/result';
import type { ActionFailure } from '../../shell/action-problem';

/** Why a change of a draft was not made. */
export type ChangeFailure =
  | { readonly code: 'not-a-draft' }
  | { readonly code: 'changed-meanwhile'; readonly standing: DocumentSection | null }
  /** By field, a code of what is wrong with it. */
  | { readonly code: 'unfit'; readonly fields: Readonly<Record<string, string>> }
  | ActionFailure;

/** What a change has led to: the document's revision, and the section as it stands; null when it is no longer there. */
export interface Changed {
  readonly revision: number;
  readonly section: DocumentSection | null;
}

/** Does one thing to the draft: a server action. */
export type ChangeDocument = (change: DocumentChange) => Promise<Result<Changed, ChangeFailure>>;

/**
 * The document as it is after a change of one's own. The revision follows only where nobody else has changed anything in
 * between: what is decided later must be what has been seen.
 */
export function afterChange(
  document: QualityDocument,
  change: DocumentChange,
  { revision, section }: Changed,
): QualityDocument {
  return {
    ...document,
    ...headAfter(change),
    sections: sectionsAfter(document.sections, change, section),
    revision: revision <= document.revision + 1 ? revision : document.revision,
  };
}

const headAfter = (change: DocumentChange): object =>
  change.do === 'writeHead' && typeof change.content === 'object' && change.content !== null
    ? change.content
    : {};

function sectionsAfter(
  sections: readonly DocumentSection[],
  change: DocumentChange,
  standing: DocumentSection | null,
): readonly DocumentSection[] {
  switch (change.do) {
    case 'writeHead':
      return sections;
    case 'remove':
      return sections.filter(({ id }) => id !== change.id);
    case 'write':
    case 'gather':
      return standing === null
        ? sections
        : sections.map((section) => (section.id === standing.id ? standing : section));
    case 'add':
      return (standing && sectionsWith(sections, standing, change.before)) ?? sections;
    case 'move':
      return sectionsAfterMove(sections, change) ?? sections;
  }
}
