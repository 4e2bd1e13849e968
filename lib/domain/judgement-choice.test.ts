import { describe, expect, test } from 'vitest';
import { settleJudgement } from './judgement-choice';

describe('the judgement that stands', () => {
  const proposal = { alternative: 'compliantAfterAction' } as const;

  test('is the proposal when nothing else was chosen', () => {
    const settled = { proposed: 'compliantAfterAction', alternative: 'compliantAfterAction', motive: null };
    expect(settleJudgement(proposal, null)).toEqual({ ok: true, value: settled });
    expect(settleJudgement(proposal, { alternative: 'compliantAfterAction', motive: 'Motiv' })).toEqual({
      ok: true,
      value: settled,
    });
  });

  test.each([null, '', '  '])('is not another alternative with the motive %j', (motive) => {
    expect(settleJudgement(proposal, { alternative: 'mostlyCompliant', motive })).toEqual({
      ok: false,
      error: 'motive-missing',
    });
  });

  test('is another alternative with a motive, better or worse, and both are kept', () => {
    for (const alternative of ['compliant', 'nonCompliant'] as const) {
      expect(settleJudgement(proposal, { alternative, motive: ' Rutinerna har saknats. ' })).toEqual({
        ok: true,
        value: { proposed: 'compliantAfterAction', alternative, motive: 'Rutinerna har saknats.' },
      });
    }
  });
});
