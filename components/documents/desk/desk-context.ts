'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Gathered } from '@/lib/domain/quality-document/gathered';
import type { QualityDocument } from '@/lib/domain/quality-document/quality-document';
import type { DataChoice, DocumentSection } from '@/lib/domain/quality-document/section';
import type { Sources } from '../origin-line';
import type { PaperWords } from '../paper-language';
import type { DocumentDraft } from './document-draft';
import type { ChangeFailure } from './draft-change';
import type { SectionWriter } from './section-writer';

/** An indicator of a plan that may be shown. */
export interface IndicatorToChoose {
  readonly lineageId: string;
  readonly label: string;
  readonly title: string;
  readonly year: number;
}

/** What the parts of the desk show and choose among. */
export interface DeskMaterial {
  readonly sources: Sources;
  readonly paper: PaperWords;
  readonly areas: readonly string[];
  readonly indicators: readonly IndicatorToChoose[];
  /** What the data says now, by the sections that say otherwise. */
  readonly changed: Readonly<Record<string, Gathered>>;
  /** The Swedish day. */
  readonly today: string;
}

/** The section that is open, and what is written in it. */
export interface OpenSection {
  readonly id: string;
  readonly writer: SectionWriter;
  /** Where one begins to write. */
  readonly at: 'heading' | 'text';
}

/** What can be done at the desk. Whatever leaves the open section saves it first, and is left undone when that fails. */
export interface DeskDeeds {
  readonly open: (id: string, at?: 'heading' | 'text') => Promise<void>;
  readonly close: () => Promise<void>;
  readonly add: () => Promise<void>;
  readonly move: (id: string, before: string | null) => Promise<void>;
  readonly remove: (section: DocumentSection) => Promise<void>;
  /** Shows this data in the open section, gathered; null shows none. Gives whether it went well. */
  readonly setData: (choice: DataChoice | null) => Promise<boolean>;
  readonly gather: (id: string) => Promise<void>;
  readonly writeHead: (head: { title: string; subtitle: string | null }) => Promise<boolean>;
  /** Whether all that is written is saved. */
  readonly settle: () => Promise<boolean>;
}

export interface Desk {
  readonly draft: DocumentDraft;
  readonly material: DeskMaterial;
  readonly opened: OpenSection | null;
  readonly deeds: DeskDeeds;
  /** Why the last deed that was not writing did nothing. */
  readonly failure: ChangeFailure | null;
  readonly busy: boolean;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A part of the desk stands outside of it');
  return desk;
}

/** The draft as it is here and now. */
export function useDocument(): QualityDocument {
  const { draft } = useDesk();
  return useSyncExternalStore(draft.subscribe, draft.get, draft.get);
}
