import type { Block, ListItem } from './report-document';
import { formRuns, heading } from './written';

interface WithFootnotes {
  readonly footnotes: readonly { readonly key: string; readonly text: string }[];
}

/** The footnotes of a form or a plan under a heading; nothing when it has none. */
export function notes({ footnotes }: WithFootnotes, title: string): Block[] {
  if (footnotes.length === 0) return [];
  const items = footnotes.map(({ key, text }): ListItem => ({ label: key, runs: formRuns(text) }));
  return [heading(2, title), { kind: 'list', items }];
}
