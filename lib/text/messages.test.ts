import {
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { messages } from './messages';

type Texts = { readonly [key: string]: string | Texts };

function flatten(texts: Texts, path = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') flat.set(here, value);
    else for (const [inner, text] of flatten(value, here)) flat.set(inner, text);
  }
  return flat;
}

function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  const look = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (isLiteralElement(element) || isPoundElement(element)) continue;
      names.add(element.value);
      if (isTagElement(element)) look(element.children);
      else if (isPluralElement(element) || isSelectElement(element)) {
        for (const option of Object.values(element.options)) look(option.value);
      }
    }
  };
  look(parse(text));
  return [...names].sort();
}

const swedish = flatten(messages.sv);
const english = flatten(messages.en);

describe('texts', () => {
  it('has every text in both languages, and none in only one', () => {
    expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
  });

  it('says in English every value that the Swedish text says, and needs no other but a count to bend its verbs by', () => {
    for (const [key, text] of swedish) {
      const inSwedish = argumentsOf(text);
      const inEnglish = argumentsOf(english.get(key) ?? '');
      const counted = inSwedish.includes('count') ? [] : ['count'];
      expect([key, inEnglish.filter((name) => !counted.includes(name))]).toEqual([key, inSwedish]);
    }
  });

  it('leaves no text empty in one language that says something in the other', () => {
    for (const [key, text] of swedish) {
      expect([key, (english.get(key) ?? '') === '']).toEqual([key, text === '']);
    }
  });
});
