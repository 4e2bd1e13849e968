import type { Template } from '@/lib/domain/template/template-schema';
import type { Block, ListItem } from './report-document';
import { formRuns, heading } from './written';

/** The form's footnotes under a heading; nothing when it has none. */
export function notes({ footnotes }: Template, title: string): Block[] {
  if (footnotes.length === 0) return [];
  const items = footnotes.map(({ key, text }): ListItem => ({ label: key, runs: formRuns(text) }));
  return [heading(2, title), { kind: 'list', items }];
}
