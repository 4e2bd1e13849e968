import { describe, expect, test } from 'vitest';
import { type JudgementCase, judge } from '@/lib/domain/judgement';
import { whatWouldLift, whatWouldLower } from '@/lib/domain/judgement-lift';
import { explainJudgement, type JudgementExplanation } from '@/lib/text/explain-judgement';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { decisionDay, examples, names } from '@/tests/support/judgement-examples';

const nameOf = (key: string) => names[key] ?? key;

/** Swedish sets a no-break space before the per cent sign; the sentences above are typed with a plain one. */
function withPlainSpaces(explanation: JudgementExplanation): JudgementExplanation {
  const plain = (sentence: string) => sentence.replaceAll('\u00a0', ' ');
  return {
    proposal: plain(explanation.proposal),
    because: explanation.because.map(plain),
    lift: explanation.lift.map(plain),
    lower: explanation.lower.map(plain),
    waiting: explanation.waiting.map(plain),
  };
}

function explain(given: JudgementCase, locale: Language) {
  return explainJudgement(
    { judgement: judge(given), lift: whatWouldLift(given), lower: whatWouldLower(given) },
    { t: translator(locale, 'judgement'), locale, nameOf },
  );
}

describe('the proposed judgement explains itself in sentences an auditor would write', () => {
  test.each(examples)('$title', ({ given, says }) => {
    expect(withPlainSpaces(explain(given, 'sv'))).toEqual(says);
  });

  test.each(examples)('in English too: $title', ({ given, says }) => {
    const told = explain(given, 'en');
    for (const part of ['because', 'lift', 'lower', 'waiting'] as const) {
      expect(told[part]).toHaveLength(says[part].length);
      for (const sentence of told[part]) expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    }
  });
});

test('a long list of items is cut, and says how many are left out', () => {
  const many = Array.from({ length: 12 }, (_, index) => `item-${index + 1}`);
  const told = explain(
    {
      rules: { threshold: 0 },
      items: many.map((key) => ({
        key,
        requirement: 'mandatory',
        weight: 1,
        assessment: 'unassessed',
      })),
      decisions: new Map(),
      actions: [],
      day: decisionDay,
    },
    'sv',
  );
  expect(told.waiting).toEqual([
    'Kraven item-1, item-2, item-3, item-4, item-5, item-6, item-7, item-8 och 4 till är inte bedömda.',
  ]);
});
