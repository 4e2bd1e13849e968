'use client';

import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import type { MatrixRow } from '@/lib/domain/template/item-schema';
import type { Block } from '@/lib/domain/template/template-schema';

type BlockFrameProps = {
  block: Block | MatrixRow;
  /** The columns of the table that a row stands in. */
  columns?: number;
  /** The block as the checklist shows it. */
  children: ReactNode;
};

/** What an editor puts around, or in the place of, each block of the form. */
export type BlockFrame = ComponentType<BlockFrameProps>;

const BlockFrameContext = createContext<BlockFrame | null>(null);

export const BlockFrameProvider = BlockFrameContext.Provider;

/** A block of the form. In a checklist that is being filled in it is just itself. */
export function FramedBlock(props: BlockFrameProps) {
  const Frame = useContext(BlockFrameContext);
  return Frame ? <Frame {...props} /> : props.children;
}
