import { describe, expect, test } from 'vitest';
import { roles } from '@/lib/domain/actor';
import { type Language, languages } from '../language';
import { statements } from './accessibility';
import { help } from './help';
import type { ReadingPage } from './reading-page';

const pages: readonly (readonly [string, (language: Language) => ReadingPage])[] = [
  ['the accessibility statement', (language) => statements[language]],
  ...roles.map((role) => [`the help for ${role}`, (language: Language) => help[language][role]] as const),
];

/** How a section is built: two languages that say the same are built alike. */
const shape = ({ sections }: ReadingPage) =>
  sections.map(({ id, paragraphs, steps = [], list = [] }) => [
    id,
    paragraphs.length,
    steps.length,
    list.length,
  ]);

describe.each(pages)('%s', (_name, of) => {
  test('says the same in all languages', () => {
    for (const language of languages) expect(shape(of(language))).toEqual(shape(of('sv')));
  });

  test('says nothing twice, which the page would show as one', () => {
    for (const { paragraphs, steps = [], list = [] } of languages.flatMap((each) => of(each).sections)) {
      for (const said of [paragraphs, steps, list]) expect(new Set(said).size).toBe(said.length);
    }
  });
});
