import type { translator } from '@/lib/text/translator';

/** The words of what a document shows of the data, in its language. */
export type TableText = ReturnType<typeof translator<'qualityDocumentTables'>>;
