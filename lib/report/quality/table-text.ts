import type { MeasuringText } from '@/lib/text/describe-chart';
import type { OriginWords } from '@/lib/text/describe-origin';
import type { translator } from '@/lib/text/translator';

/** The words of what a document shows of the data, in its language. */
export type TableText = ReturnType<typeof translator<'qualityDocumentTables'>>;

/** Those, and the words of its charts and of what actions were raised from. */
export interface GatheredText {
  readonly tables: TableText;
  readonly measuring: MeasuringText;
  readonly origins: OriginWords;
}
