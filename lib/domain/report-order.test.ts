import { describe, expect, test } from 'vitest';
import { reportOrder } from './report-order';

const form = ['avsnitt', 'forsta', 'andra', 'tredje'];

describe('the order of actions in the report', () => {
  test('follows the form by the first place that each action is for', () => {
    const actions = [
      { id: '1', links: ['tredje', 'andra'] },
      { id: '2', links: ['forsta', 'tredje'] },
    ];
    expect(reportOrder(form, actions)).toEqual(['2', '1']);
  });

  test('puts those that stand free last, in the order they were raised', () => {
    const actions = [
      { id: '3', links: [] },
      { id: '2', links: [] },
      { id: '4', links: ['tredje'] },
    ];
    expect(reportOrder(form, actions)).toEqual(['4', '2', '3']);
  });

  test('keeps the order they were raised in for the same place', () => {
    const actions = [
      { id: '2', links: ['andra'] },
      { id: '1', links: ['andra', 'tredje'] },
    ];
    expect(reportOrder(form, actions)).toEqual(['1', '2']);
  });
});
