import { describe, expect, test } from 'vitest';
import { outcome } from '@/tests/support/outcome';
import { chooseOutcomes, yearsOf } from './outcome';

const all = { templateId: null, unitId: null, operatingForm: null };

describe('the audits that a year counts', () => {
  test('are the last of each unit with each template', () => {
    const first = outcome({ unitId: 'a', heldOn: '2023-02-01' });
    const again = outcome({ unitId: 'a', heldOn: '2023-11-01' });
    const otherForm = outcome({ unitId: 'a', heldOn: '2023-03-01', templateId: 'other' });
    const otherYear = outcome({ unitId: 'b', heldOn: '2024-01-01' });
    const { outcomes } = chooseOutcomes([again, otherYear, first, otherForm], 2023, all);
    expect(outcomes).toEqual([otherForm, again]);
  });

  test('can be chosen by template, unit and operating form', () => {
    const a = outcome({ unitId: 'a' });
    const b = outcome({ unitId: 'b', templateId: 'other', operatingForm: 'private' });
    expect(chooseOutcomes([a, b], 2023, { ...all, unitId: 'b' }).outcomes).toEqual([b]);
    expect(chooseOutcomes([a, b], 2023, { ...all, templateId: 'other' }).outcomes).toEqual([b]);
    expect(chooseOutcomes([a, b], 2023, { ...all, operatingForm: 'private' }).outcomes).toEqual([b]);
    expect(chooseOutcomes([a, b], 2022, all)).toEqual({ outcomes: [], pairs: [] });
  });

  test('are offered by year, the newest first', () => {
    expect(yearsOf(['2021', '2023', '2021'].map((year) => outcome({ heldOn: `${year}-01-01` })))).toEqual([
      2023, 2021,
    ]);
  });
});

describe('an audit is held against', () => {
  test('the newest earlier one of the same unit with the same template, though years lie between', () => {
    const now = outcome({ unitId: 'a', heldOn: '2023-05-01' });
    const before = outcome({ unitId: 'a', heldOn: '2019-05-01' });
    const long = outcome({ unitId: 'a', heldOn: '2015-05-01' });
    expect(chooseOutcomes([long, before, now], 2023, all).pairs).toEqual([
      { now: now.auditId, before: before.auditId },
    ]);
  });

  test('no other unit, though it was a part of it, and no other template', () => {
    const now = outcome({ unitId: 'merged', heldOn: '2023-05-01' });
    const former = outcome({ unitId: 'former', heldOn: '2021-05-01' });
    const otherForm = outcome({ unitId: 'merged', heldOn: '2021-05-01', templateId: 'other' });
    expect(chooseOutcomes([former, otherForm, now], 2023, all).pairs).toEqual([]);
  });
});
