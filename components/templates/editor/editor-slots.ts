'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** What other rooms put into the editor. What is shown there may ask `useEditor` for the draft it stands beside. */
export interface EditorSlots {
  /** What has been said of the template: the tab *Synpunkter*, which is there when this is. */
  readonly feedback?: ReactNode;
  /** What the draft would have made of decided audits: above the tabs, and before publishing. */
  readonly simulation?: ReactNode;
  /** How much has been said of an item and waits for an answer, by the item's key: a badge on its row of the tree. */
  readonly feedbackCounts?: Readonly<Record<string, number>>;
  /** How much of it there is in all, that about the form as a whole too. */
  readonly feedbackTotal?: number;
}

const EditorSlotsContext = createContext<EditorSlots>({});

export const EditorSlotsProvider = EditorSlotsContext.Provider;

export const useEditorSlots = (): EditorSlots => useContext(EditorSlotsContext);
