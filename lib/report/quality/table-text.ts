import type { MeasuringText } from '@/lib/text/describe-chart';
import type { translator } from '@/lib/text/translator';

/** The words of what a document shows of the data, in its language. */
export type TableText = ReturnType<typeof translator<'qualityDocumentTables'>>;

/** Those, and the words of its charts. */
export interface GatheredText {
  readonly tables: TableText;
  readonly measuring: MeasuringText;
}
