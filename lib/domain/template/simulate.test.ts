import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFullTemplate } from '@/tests/support/arbitrary-template';
import { plainTick, section, smallTemplate, tick } from '@/tests/support/small-template';
import { textsIn } from '@/tests/support/template-parts';
import type { Finding } from '../assessment';
import type { DeficiencyDecision } from '../deficiency-decision';
import { addDays, plainDate } from '../plain-date';
import { type DecidedCase, type JudgedForm, simulate } from './simulate';
import { targetsOf } from './targets-of';
import type { Template } from './template-schema';

const day = plainDate('2026-03-01');
const formOf = (template: Template): JudgedForm => ({ targets: targetsOf(template), rules: template.rules });

const anyKey = fc.integer({ min: 1, max: 12 }).map((number) => `nyckel-${number}`);
const anyFinding = fc.record({
  answer: fc.constantFrom('ticked', 'unticked', 'yes', 'no', 'ja', 'delvis', 'nej', 'Ett svar', null),
  assessment: fc.constantFrom('fulfilled', 'partial', 'unfulfilled', 'notApplicable', null),
  comment: fc.constantFrom('Sagt.', null),
}) as fc.Arbitrary<Finding>;
const anyDecided: fc.Arbitrary<DecidedCase> = fc.record({
  leftOut: fc.uniqueArray(anyKey, { maxLength: 2 }),
  findings: fc.array(fc.tuple(anyKey, anyFinding)).map((entries) => new Map(entries)),
  decisions: fc
    .array(
      fc.tuple(
        anyKey,
        fc.constantFrom<DeficiencyDecision>({ kind: 'requireAction' }, { kind: 'accept', motive: 'Motiv' }),
      ),
    )
    .map((entries) => new Map(entries)),
  actions: fc
    .array(
      fc.record({
        links: fc.uniqueArray(anyKey, { maxLength: 3 }),
        critical: fc.boolean(),
        status: fc.constantFrom('open' as const, 'verified' as const),
        dueDate: fc.option(fc.integer({ min: -99, max: 99 }).map((days) => addDays(day, days))),
        remediedOn: fc.constant(null),
      }),
      { maxLength: 3 },
    )
    .map((actions) => actions.map((action, index) => ({ number: index + 1, ...action }))),
  day: fc.constant(day),
});

describe('a decided audit judged again', () => {
  test('by its own form gives what it gave', () => {
    fc.assert(
      fc.property(anyFullTemplate, anyDecided, (template, decided) => {
        const { from, to, worse, arose, items } = simulate(decided, formOf(template), formOf(template));
        expect({ to, worse, arose, items }).toEqual({ to: from, worse: 0, arose: [], items: [] });
      }),
    );
  });

  test('by a form that is only worded otherwise gives what it gave', () => {
    fc.assert(
      fc.property(anyFullTemplate, anyDecided, (template, decided) => {
        const reworded = structuredClone(template);
        for (const { text, set } of textsIn(reworded)) set(`${text} på nytt`);
        const { from, to, arose, items } = simulate(decided, formOf(template), formOf(reworded));
        expect({ to, arose, items }).toEqual({ to: from, arose: [], items: [] });
      }),
    );
  });
});

const form = (content: unknown[], threshold = 0.75): JudgedForm =>
  formOf(smallTemplate({ rules: { note: 'Prov.', threshold }, sections: [section('allt', content)] }));
const found = (answers: Record<string, string>): DecidedCase['findings'] =>
  new Map(Object.entries(answers).map(([key, answer]) => [key, { answer, assessment: null, comment: null }]));
const nothing: DecidedCase = { leftOut: [], findings: new Map(), decisions: new Map(), actions: [], day };
const two: DecidedCase = { ...nothing, findings: found({ rutin: 'ticked', plan: 'unticked' }) };

describe('what makes a difference', () => {
  test('a wish that becomes a requirement, with the reason that it gives', () => {
    const own = form([tick('rutin'), tick('plan', { requirement: 'desirable' })]);
    const result = simulate(two, own, form([tick('rutin'), tick('plan')]));
    expect(result).toMatchObject({ from: 'compliant', to: 'nonCompliant', worse: 3, unanswered: [] });
    expect(result.items).toEqual([{ key: 'plan', changes: ['requirement'] }]);
    expect(result.arose.map(({ code }) => code)).toEqual(['shareBelowThreshold', 'deficiencyUndecided']);
  });

  test('a threshold, a weight, and what an answer means', () => {
    const own = form([tick('rutin'), tick('plan')], 0.4);
    expect(simulate(two, own, form([tick('rutin'), tick('plan')], 0.6))).toMatchObject({
      from: 'mostlyCompliant',
      to: 'nonCompliant',
      items: [],
    });
    const heavy = form([tick('rutin'), tick('plan', { weight: 9 })], 0.4);
    expect(simulate(two, own, heavy)).toMatchObject({
      to: 'nonCompliant',
      items: [{ key: 'plan', changes: ['weight'] }],
    });
    const mapping = { ticked: 'fulfilled', unticked: 'notApplicable' };
    expect(simulate(two, own, form([tick('rutin'), tick('plan', { mapping })], 0.4))).toMatchObject({
      to: 'compliant',
      worse: -2,
      items: [{ key: 'plan', changes: ['assessment'] }],
    });
  });

  test('an item that nobody was asked leaves the judgement preliminary', () => {
    const own = form([tick('rutin')]);
    const decided = { ...nothing, findings: found({ rutin: 'ticked' }) };
    expect(simulate(decided, own, form([tick('rutin'), tick('ny')]))).toMatchObject({
      to: 'compliant',
      unanswered: ['ny'],
      items: [{ key: 'ny', changes: ['new'] }],
    });
  });

  test('an item that is gone, or only informs, is judged no more', () => {
    const own = form([tick('rutin'), tick('plan')]);
    for (const draft of [form([tick('rutin')]), form([tick('rutin'), plainTick('plan')])]) {
      expect(simulate(two, own, draft)).toMatchObject({
        to: 'compliant',
        items: [{ key: 'plan', changes: ['removed'] }],
      });
    }
  });

  test('an item that becomes critical makes its late action critical, unless the auditor had said otherwise', () => {
    const action = {
      ...{ number: 1, links: ['plan'], critical: false, status: 'open' as const },
      ...{ dueDate: addDays(day, -1), remediedOn: null },
    };
    const own = form([tick('rutin'), tick('plan')], 0.1);
    const draft = form([tick('rutin'), tick('plan', { critical: true })], 0.1);
    expect(simulate({ ...two, actions: [action] }, own, draft)).toMatchObject({
      from: 'mostlyCompliant',
      to: 'nonCompliant',
      items: [{ key: 'plan', changes: ['critical'] }],
    });
    const said = { ...two, actions: [{ ...action, critical: true }] };
    expect(simulate(said, own, draft)).toMatchObject({ from: 'nonCompliant', to: 'nonCompliant', items: [] });
  });
});
