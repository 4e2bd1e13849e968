'use client';

import { useTranslations } from 'next-intl';
import { listOf, recordOf } from './preview-template';

const known = [
  'label',
  'title',
  'text',
  'heading',
  'key',
  'kind',
  'requirement',
  'role',
  'guidance',
  'references',
  'mapping',
  'weight',
  'critical',
  'concept',
  'shortLabel',
  'shortTitle',
  'comment',
  'columns',
  'gate',
  'audience',
  'answerLabel',
  'unit',
  'periodMonths',
] as const;

/** What a part of a node's content is called, and what it says, in words: for whoever must choose between two. */
export function useValueWords() {
  const t = useTranslations('templateEditor');
  const nameOf = (name: string): string => {
    const found = known.find((one) => one === name);
    return found ? t(`part.${found}`) : name;
  };
  const wordsOf = (value: unknown): string => {
    if (value === undefined || value === null || value === '') return t('nothing');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value !== 'object') return codeWords(String(value));
    if (Array.isArray(value)) return listOf(value).map(wordsOf).join('\n');
    return Object.values(recordOf(value)).map(wordsOf).join(', ');
  };
  /** The codes of the format that have words of their own. */
  const codeWords = (text: string): string => {
    switch (text) {
      case 'mandatory':
      case 'desirable':
      case 'informational':
        return t(`requirement.${text}`);
      case 'fulfilled':
      case 'partial':
      case 'unfulfilled':
      case 'notApplicable':
      case 'unassessed':
        return t(`assessment.${text}`);
      case 'tick':
      case 'yesNo':
      case 'openQuestion':
      case 'number':
        return t(`kind.${text}`);
      default:
        return text;
    }
  };
  return { nameOf, wordsOf };
}
