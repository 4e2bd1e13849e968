import { describe, expect, test } from 'vitest';
import { mandatory } from '@/tests/support/arbitrary-case';
import { deficienciesOf } from './deficiency';
import { type DeficiencyDecision, deficiencyDecisionSchema } from './deficiency-decision';

const items = [
  mandatory('good', 'fulfilled'),
  mandatory('half', 'partial'),
  mandatory('bad', 'unfulfilled'),
  mandatory('later', 'unassessed'),
  mandatory('never', 'notApplicable'),
  { ...mandatory('wish', 'unfulfilled'), requirement: 'desirable' as const },
  { ...mandatory('told', 'unfulfilled'), requirement: 'informational' as const },
];

const required: DeficiencyDecision = { kind: 'requireAction' };
const accepted: DeficiencyDecision = { kind: 'accept', motive: 'Tidsramen är godkänd.' };

describe('the deficiencies of a checklist', () => {
  test('come from what is partial or unfulfilled: requirements as deficiencies, wishes as remarks', () => {
    const { deficiencies, remarks } = deficienciesOf(items, new Map(), []);
    expect(deficiencies.map(({ item }) => item)).toEqual(['half', 'bad']);
    expect(remarks.map(({ item }) => item)).toEqual(['wish']);
  });

  test('are undecided until the auditor decides, though an action is linked to them', () => {
    const { deficiencies } = deficienciesOf(items, new Map(), [{ number: 1, links: ['bad'] }]);
    expect(deficiencies).toEqual([
      { item: 'half', assessment: 'partial', standing: 'undecided', motive: null, actions: [] },
      { item: 'bad', assessment: 'unfulfilled', standing: 'undecided', motive: null, actions: [1] },
    ]);
  });

  test('share actions, many to many, and are not answered by an action linked to something else', () => {
    const decisions = new Map([
      ['half', required],
      ['bad', required],
    ]);
    const standings = (actions: { number: number; links: string[] }[]) =>
      deficienciesOf(items, decisions, actions).deficiencies.map(({ standing, actions: numbers }) => [
        standing,
        numbers,
      ]);
    expect(
      standings([
        { number: 3, links: ['bad'] },
        { number: 1, links: ['half', 'bad', 'a-group'] },
      ]),
    ).toEqual([
      ['actionRequired', [1]],
      ['actionRequired', [1, 3]],
    ]);
    expect(standings([{ number: 1, links: ['a-group'] }])).toEqual([
      ['withoutAction', []],
      ['withoutAction', []],
    ]);
  });

  test('are accepted with a motive, also when an action is linked', () => {
    const { deficiencies } = deficienciesOf(items, new Map([['bad', accepted]]), [
      { number: 1, links: ['bad'] },
    ]);
    expect(deficiencies[1]).toMatchObject({ standing: 'accepted', motive: 'Tidsramen är godkänd.' });
  });

  test('keep their decision while the item is raised and lowered again', () => {
    const decisions = new Map([['good', accepted]]);
    expect(deficienciesOf(items, decisions, []).deficiencies).toHaveLength(2);
    const lowered = items.map((item) => (item.key === 'good' ? mandatory('good', 'partial') : item));
    expect(deficienciesOf(lowered, decisions, []).deficiencies[0]).toMatchObject({
      item: 'good',
      standing: 'accepted',
    });
  });
});

test.each([{ kind: 'accept' }, { kind: 'accept', motive: '  ' }, { kind: 'forget' }])(
  'a decision such as %j is refused',
  (decision) => {
    expect(deficiencyDecisionSchema.safeParse(decision).success).toBe(false);
  },
);
