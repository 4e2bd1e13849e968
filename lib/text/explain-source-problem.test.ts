import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/domain/plain-date';
import type { SourceProblem } from '@/lib/domain/source/source-problems';
import type { Source } from '@/lib/domain/source/source-schema';
import { describeCitation, explainSourceProblem } from './explain-source-problem';
import type { Language } from './language';
import { translator } from './translator';

const document = { key: 'sol', kind: 'law' as const, designation: 'SoL' };
const unknown = { name: null, number: null, validFrom: null, validTo: null, replacedBy: null, note: null };
const successor: Source = {
  key: 'nya',
  kind: 'law',
  designation: 'SoL (2025:400)',
  ...unknown,
  amendedBy: [],
};
const lastDay = plainDate('2025-06-30');

const cited = { document, citedIn: [] };

function said(problem: SourceProblem, language: Language): string {
  return explainSourceProblem(problem, { t: translator(language, 'sources') });
}

describe('what is wrong with a document, in words', () => {
  test('a repealed law says its last day, and what holds in its place only when that is known', () => {
    const repealed = { ...cited, code: 'repealed', lastDay, replacedBy: successor } as const;
    expect(said(repealed, 'sv')).toBe(
      'SoL är upphävd. Sista dagen var 2025-06-30. I stället gäller SoL (2025:400).',
    );
    expect(said({ ...repealed, replacedBy: null }, 'sv')).toBe('SoL är upphävd. Sista dagen var 2025-06-30.');
    expect(said(repealed, 'en')).toBe(
      'SoL is repealed. Its last day was 2025-06-30. SoL (2025:400) applies instead.',
    );
  });

  test('every code has words in both languages, with the name in them', () => {
    const problems: SourceProblem[] = [
      { ...cited, code: 'repealed', lastDay, replacedBy: null },
      { ...cited, code: 'expired', lastDay, replacedBy: null },
      { ...cited, code: 'replaced', replacedBy: successor },
      { ...cited, code: 'notYetInForce', firstDay: lastDay },
      { ...cited, code: 'notInRegister' },
    ];
    for (const problem of problems) {
      const [swedish, english] = [said(problem, 'sv'), said(problem, 'en')];
      expect(swedish).toMatch(/^SoL .*\.$/);
      expect(english).toMatch(/^SoL .*\.$/);
      expect(swedish).not.toBe(english);
    }
  });

  test('a place is said by its number, its name and where in the document', () => {
    const citation = { target: 'a', name: 'Anmälningsskyldighet', number: '4.11', place: '14 kap. 1 §' };
    expect(describeCitation(citation)).toBe('4.11 Anmälningsskyldighet (14 kap. 1 §)');
    expect(describeCitation({ ...citation, number: null, place: null })).toBe('Anmälningsskyldighet');
  });
});
