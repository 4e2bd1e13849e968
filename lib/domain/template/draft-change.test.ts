import { describe, expect, it } from 'vitest';
import { parseDraftChange } from './draft-change';

const target = '0192d1f0-0000-7000-8000-000000000001';
const content = (value: unknown) => parseDraftChange({ target, field: 'content', value });
const place = (value: unknown) => parseDraftChange({ target, field: 'place', value });

describe('a change to a draft', () => {
  it('may say what no template can hold: somebody is in the middle of writing it', () => {
    const value = { kind: 'tick', key: 'Å Ä', label: '', weight: 'tung', mapping: { nej: 1 } };
    expect(content(value)).toEqual({ ok: true, value: { target, field: 'content', value } });
  });

  it.each([
    ['text', 'en text'],
    ['list', []],
    ['nothing', null],
    ['no kind', { label: 'a' }],
    ['unknown kind', { kind: 'script' }],
  ])('must be about a known kind of node: %s', (_, value) => {
    expect(content(value)).toEqual({ ok: false, error: 'value-does-not-fit' });
  });

  it('holds no character that nobody can see or the database cannot keep', () => {
    for (const text of ['a\0', 'a\u202e', '\ud800']) {
      expect(content({ kind: 'tick', label: text })).toEqual({ ok: false, error: 'forbidden-character' });
      expect(content({ kind: 'tick', [text]: 1 })).toEqual({ ok: false, error: 'forbidden-character' });
    }
  });

  it('is of a size that can be looked through at once', () => {
    let deep: unknown = 'a';
    for (let depth = 0; depth < 5_000; depth += 1) deep = [deep];
    const circle: Record<string, unknown> = { kind: 'tick' };
    circle.self = circle;
    for (const large of [
      { kind: 'tick', deep },
      circle,
      { kind: 'tick', wide: Array(10_000).fill(1) },
      { kind: 'tick', long: 'a'.repeat(1_000_001) },
    ])
      expect(content(large)).toEqual({ ok: false, error: 'text-too-long' });
  });

  it('puts a node in an order that something else can be put into, and never into itself', () => {
    const value = { parent: null, order: 'a0', removed: false };
    expect(place(value)).toEqual({ ok: true, value: { target, field: 'place', value } });
    for (const wrong of [
      { ...value, order: '' },
      { ...value, order: 'å' },
      { ...value, order: 'a00' },
      { ...value, order: 'z' },
      { ...value, parent: target },
      { ...value, parent: 'nobody' },
      { ...value, removed: 'yes' },
      { ...value, more: 1 },
    ])
      expect(place(wrong)).toEqual({ ok: false, error: 'value-does-not-fit' });
  });

  it('names a node and a field', () => {
    for (const wrong of [
      null,
      [],
      {},
      { target: 'a', field: 'place', value: {} },
      { target, field: 'key', value: 1 },
    ])
      expect(parseDraftChange(wrong)).toEqual({ ok: false, error: 'not-a-change' });
  });
});
