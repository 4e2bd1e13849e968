import { type HolderTarget, type ItemTarget, targetsOf } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';

/** A version as its reader asks of it. */
export interface Reading {
  readonly template: Template;
  /** Where an item or a holder stands, by its key. The key must be the template's own. */
  readonly itemOf: (key: string) => ItemTarget | null;
  readonly holderOf: (key: string) => HolderTarget | null;
  readonly designationOf: (document: string) => string;
}

export function readingOf(template: Template): Reading {
  const targets = targetsOf(template);
  const documents = new Map(template.documents.map(({ key, designation }) => [key, designation]));
  return {
    template,
    itemOf: (key) => {
      const target = targets.get(key);
      return target?.type === 'item' ? target : null;
    },
    holderOf: (key) => {
      const target = targets.get(key);
      return target && target.type !== 'item' ? target : null;
    },
    designationOf: (document) => documents.get(document) ?? document,
  };
}

/** Where a section or an item stands on the page, for links from elsewhere. */
export const anchorOf = (key: string): string => `part-${key}`;
