'use client';

import type { NodeContent } from '@/lib/domain/template/draft-node';
import { useContent, useEditor, useProblemsOf } from '../editor-context';
import { textOf } from '../preview-template';
import { useProblemText } from '../use-problem-text';

/** A node's content, as its fields read and write it. */
export interface NodeFields {
  readonly id: string;
  readonly content: NodeContent;
  text(name: string): string;
  /** What is being written. An empty text is left out where the format may do without. */
  write(name: string, value: string, isOptional?: boolean): void;
  /** What is chosen. Undefined takes it away. */
  set(name: string, value: unknown): void;
  replace(content: NodeContent, pace?: 'chosen' | 'written'): void;
  /** What is wrong with one part of the content, in words. */
  errorOf(name: string): string | undefined;
}

/** Null while the node is not there. */
export function useNodeFields(id: string): NodeFields | null {
  const { store } = useEditor();
  const content = useContent(id);
  const problems = useProblemsOf(id);
  const problemText = useProblemText();
  if (content === null) return null;
  const without = (name: string): NodeContent => {
    const { [name]: _gone, ...rest } = content;
    return { ...rest, kind: content.kind };
  };
  const replace: NodeFields['replace'] = (next, pace = 'chosen') => store.write(id, next, pace);
  return {
    id,
    content,
    text: (name) => textOf(content[name]),
    write(name, value, isOptional = false) {
      replace(value === '' && isOptional ? without(name) : { ...content, [name]: value }, 'written');
    },
    set(name, value) {
      replace(value === undefined ? without(name) : { ...content, [name]: value });
    },
    replace,
    errorOf(name) {
      const problem = problems.find(({ within }) => within[0] === name);
      return problem && problemText(problem);
    },
  };
}
