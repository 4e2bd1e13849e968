import type { GatheredOrigin } from '@/lib/domain/quality-document/gathered';
import type { translator } from './translator';

type Words = ReturnType<typeof translator<'qualityDocumentTables'>>;

/** What an action outside audits was raised from, in the words of a document's tables. */
export function placeOfOrigin(origin: GatheredOrigin, t: Words): string {
  switch (origin.kind) {
    case 'risk':
      return t('actions.origins.risk', { number: String(origin.number) });
    case 'selfCheck':
      return t('actions.origins.selfCheck', { title: origin.title });
    case 'figure':
      return t('actions.origins.figure', { label: origin.label });
  }
}
