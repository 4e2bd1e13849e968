/** The open draft that feedback can become changes of. */
export interface Linking {
  readonly templateId: string;
  readonly draftId: string;
  /** The node that stands for an item, a group or a section by its key, or for the whole form with null; null when it is gone. */
  nodeOf(target: string | null): string | null;
  /** The node that is open for editing, when the draft has changed it. */
  readonly changedNode: string | null;
  /** What a node is called in a sentence: *12.3*. */
  nameOf(node: string): string;
  isChanged(node: string): boolean;
  open(node: string): void;
}
