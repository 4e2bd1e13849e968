import { singletonOf } from '@/lib/domain/template/draft-nodes';
import type { DraftStore } from './draft-store';

/** The language that a draft's form is written in. */
export function languageOf(store: DraftStore): 'sv' | 'en' {
  return singletonOf(store.nodes, 'head')?.content.language === 'en' ? 'en' : 'sv';
}
