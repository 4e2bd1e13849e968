import { describe, expect, test } from 'vitest';
import { plainTick, section, smallTemplate, tick } from '@/tests/support/small-template';
import { choosableSections, problemOfLeavingOut } from './choosable-sections';
import { targetsOf } from './targets-of';

const targets = targetsOf(
  smallTemplate({
    sections: [
      section('scope', [plainTick('adults', { role: 'scope' })]),
      section('one', [tick('a'), section('inner', [tick('b')])]),
      section('two', [tick('c')]),
    ],
  }),
);

describe('the sections that an audit may leave out', () => {
  test('are the outermost that are numbered: scope is always there, and a section is left out as a whole', () => {
    expect(choosableSections(targets).map(({ key }) => key)).toEqual(['one', 'two']);
  });

  test('are left out by those keys alone, and never all of them', () => {
    expect(problemOfLeavingOut([], targets)).toBeNull();
    expect(problemOfLeavingOut(['two'], targets)).toBeNull();
    expect(problemOfLeavingOut(['inner'], targets)).toBe('unknown-section');
    expect(problemOfLeavingOut(['scope'], targets)).toBe('unknown-section');
    expect(problemOfLeavingOut(['one', 'two'], targets)).toBe('no-section-left');
  });
});
