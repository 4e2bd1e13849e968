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
  return [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1] ?? ''))].sort();
}

const swedish = flatten(messages.sv);
const english = flatten(messages.en);

describe('texts', () => {
  it('has every text in both languages, and none in only one', () => {
    expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
  });

  it('takes the same values in both languages', () => {
    for (const [key, text] of swedish) {
      expect([key, argumentsOf(english.get(key) ?? '')]).toEqual([key, argumentsOf(text)]);
    }
  });

  it('leaves no text empty in one language that says something in the other', () => {
    for (const [key, text] of swedish) {
      expect([key, (english.get(key) ?? '') === '']).toEqual([key, text === '']);
    }
  });
});
