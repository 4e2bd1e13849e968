import { expect, test } from 'vitest';
import type { DocumentChange } from '@/lib/domain/quality-document/document-change';
import type { QualityDocument } from '@/lib/domain/quality-document/quality-document';
import { emptyRichText } from '@/lib/domain/quality-document/rich-text';
import type { DocumentSection } from '@/lib/domain/quality-document/section';
import { afterChange } from './draft-change';

const named = (heading: string, revision = 1): DocumentSection => ({
  id: heading,
  heading,
  level: 1,
  text: emptyRichText,
  data: null,
  gathering: null,
  revision,
});

const document: QualityDocument = {
  id: 'd',
  kind: 'qualityPlan',
  year: 2026,
  title: 'Plan',
  subtitle: null,
  language: 'sv',
  status: 'draft',
  version: null,
  decidedOn: null,
  reference: null,
  savedAt: new Date(0),
  revision: 5,
  basedOnId: null,
  sections: ['A', 'B', 'C'].map((heading) => named(heading)),
};

const after = (change: DocumentChange, section: DocumentSection | null = null, revision = 6) =>
  afterChange(document, change, { revision, section });

const headings = ({ sections }: QualityDocument) => sections.map(({ heading }) => heading).join('');

test('a section is moved before another, or last', () => {
  expect(headings(after({ do: 'move', id: 'C', before: 'A' }))).toBe('CAB');
  expect(headings(after({ do: 'move', id: 'A', before: null }))).toBe('BCA');
});

test('a new section stands where it was put, and one that is removed is gone', () => {
  expect(headings(after({ do: 'add', id: 'N', before: 'B', content: {} }, named('N')))).toBe('ANBC');
  expect(headings(after({ do: 'remove', id: 'B', revision: 1 }))).toBe('AC');
});

test('a section is what it was saved as', () => {
  const saved = named('B', 2);
  expect(after({ do: 'write', id: 'B', revision: 1, content: {} }, saved).sections[1]).toBe(saved);
});

test('the revision stays at what has been seen when somebody else was here in between', () => {
  expect(after({ do: 'move', id: 'A', before: null }).revision).toBe(6);
  expect(after({ do: 'move', id: 'A', before: null }, null, 8).revision).toBe(5);
});
