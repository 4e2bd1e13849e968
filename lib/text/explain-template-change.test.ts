import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import type { RuleChange } from '@/lib/domain/template/diff/entry-rules';
import { explainRuleChange } from './explain-template-change';
import type { Language } from './language';
import { messagesIn } from './messages';
import { translator } from './translator';

const rules = {
  sv: createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'templateDiff.rule' }),
  en: createTranslator({ locale: 'en', messages: messagesIn('en'), namespace: 'templateDiff.rule' }),
};

function said(change: RuleChange, locale: Language = 'sv'): string {
  return explainRuleChange(change, {
    t: rules[locale],
    words: translator(locale, 'templateWords'),
    assessment: translator(locale, 'assessment'),
    locale,
    key: 'rutin-finns',
    nameOf: (key) => `2.1 ${key}`,
    designationOf: (document) => document.toUpperCase(),
    answerLabelOf: (code) => (code === 'yes' ? 'Ja' : null),
  });
}

describe('a changed rule in a sentence', () => {
  it.each<[string, RuleChange]>([
    ['Är ett önskemål, förut ett krav.', { field: 'requirement', before: 'mandatory', after: 'desirable' }],
    ['Besvaras med ett tal, förut med ja eller nej.', { field: 'kind', before: 'yesNo', after: 'number' }],
    ['Väger 2, förut 1,5.', { field: 'weight', before: 1.5, after: 2 }],
    ['Är inte längre kritisk.', { field: 'critical', before: true, after: false }],
    [
      'Det sämsta alternativet föreslås under 80 % uppfyllda krav, förut under 75 %.',
      { field: 'threshold', before: 0.75, after: 0.8 },
    ],
    [
      'Ja räknas som delvis uppfyllt, förut som ej uppfyllt.',
      { field: 'mapping', answer: 'yes', before: 'unfulfilled', after: 'partial' },
    ],
    [
      'Utan kryss räknas inte längre som uppfyllt.',
      { field: 'mapping', answer: 'unticked', before: 'fulfilled', after: null },
    ],
    [
      'Räknas i statistiken som skriftlig-rutin, förut som rutin-finns.',
      { field: 'concept', before: null, after: 'skriftlig-rutin' },
    ],
    ['Styrs inte längre av ”2.1 har-avtal”.', { field: 'gate', before: 'har-avtal', after: null }],
    [
      'Hänvisar till SOL, 14 kap. och 4.1.',
      {
        field: 'references',
        before: null,
        after: [{ document: 'sol', place: '14 kap.' }, { place: '4.1' }],
      },
    ],
  ])('%s', (sentence, change) => {
    expect(said(change).replaceAll('\u00a0', ' ')).toBe(sentence);
  });

  it('is said in English too', () => {
    expect(said({ field: 'audience', before: null, after: 'children' }, 'en')).toBe(
      'Applies to children and young people.',
    );
  });
});
