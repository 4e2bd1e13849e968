'use client';

import type { BlockFrame } from '../../audit/checklist/block-frame';
import { EditPanel } from './edit-panel';
import { useEditor, useEditorView } from './editor-context';

/** A block of the form, or, when it is the one that is open, the fields that it is written in. */
export const EditFrame: BlockFrame = ({ block, columns, children }) => {
  const { shown } = useEditor();
  const id = shown.parts.nodeOf.get(block) ?? null;
  const isOpen = useEditorView('selected', (selected) => selected !== null && selected === id);
  if (id === null) return children;
  switch (block.kind) {
    case 'matrixRow':
      return isOpen ? (
        <tr>
          <td colSpan={columns} className="py-2">
            <EditPanel id={id} />
          </td>
        </tr>
      ) : (
        children
      );
    case 'section':
    case 'group':
    case 'matrix':
      return (
        <div data-node={id}>
          {isOpen && <EditPanel id={id} />}
          {children}
        </div>
      );
    case 'paragraph':
    case 'comment':
      return <div data-node={id}>{isOpen ? <EditPanel id={id} /> : children}</div>;
    default:
      return isOpen ? <EditPanel id={id} /> : children;
  }
};
