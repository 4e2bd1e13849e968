import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFullTemplate } from '@/tests/support/arbitrary-template';
import { plainTick, section, smallTemplate, tick } from '@/tests/support/small-template';
import type { StoredField } from './audit-bundle';
import { type AuditMaterial, type Piece, planMove } from './audit-move';
import { standingField } from './standing';
import { type Target, targetsOf } from './template/targets-of';

const saved = { revision: 3, by: 'Uppföljare', at: '2026-01-01T00:00:00.000Z' };

const anyKey = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((number) => `nyckel-${number}`),
  fc.constant('borta'),
);
const anyField: fc.Arbitrary<StoredField> = fc
  .oneof(
    fc.record({
      target: anyKey,
      field: fc.constant('answer' as const),
      value: fc.constantFrom('ticked', 'yes', 'no', 'ja', 'Ett svar', null, {
        covers: 'part',
        amount: 2,
        since: null,
      }),
    }),
    fc.record({
      target: anyKey,
      field: fc.constant('comment' as const),
      value: fc.constantFrom('Sagt.', null),
    }),
    fc.record({ target: anyKey, field: fc.constant('flag' as const), value: fc.boolean() }),
    fc.record({
      target: anyKey,
      field: fc.constant('assessment' as const),
      value: fc.constantFrom('fulfilled', 'partial', null),
    }),
  )
  .map((field) => ({ ...field, ...saved }) as StoredField);

const anyMaterial = fc.record({
  fields: fc.uniqueArray(anyField, { selector: ({ target, field }) => `${target} ${field}`, maxLength: 30 }),
  decided: fc.uniqueArray(anyKey),
  actions: fc
    .array(fc.uniqueArray(anyKey), { maxLength: 3 })
    .map((all) => all.map((links, index) => ({ number: index + 1, links }))),
  leftOut: fc.uniqueArray(anyKey),
});
const anyTargets = anyFullTemplate.map(targetsOf);

const sorted = (pieces: readonly Piece[]) => pieces.map((piece) => JSON.stringify(piece)).sort();

function written({ fields, decided, actions, leftOut }: AuditMaterial): Piece[] {
  return [
    ...fields
      .filter(({ value }) => value !== null && value !== false)
      .map(({ target, field }) => ({ part: 'field' as const, target, field })),
    ...decided.map((target) => ({ part: 'decision' as const, target })),
    ...actions.flatMap(({ number, links }) =>
      links.map((target) => ({ part: 'link' as const, target, action: number })),
    ),
    ...leftOut.map((target) => ({ part: 'leftOut' as const, target })),
  ];
}

describe('a move to another version', () => {
  test('loses nothing: what is written is kept or set aside, each piece once', () => {
    fc.assert(
      fc.property(anyTargets, anyTargets, anyMaterial, (from, to, material) => {
        const { kept, setAside } = planMove(from, to, material);
        expect(sorted([...kept, ...setAside])).toEqual(sorted(written(material)));
      }),
    );
  });

  test('there and back shows what was there before', () => {
    fc.assert(
      fc.property(anyTargets, anyTargets, anyMaterial, (from, to, material) => {
        expect(planMove(to, from, material).kept).toEqual(planMove(from, from, material).kept);
      }),
    );
  });

  test('to the same form keeps what stands, and asks nothing anew', () => {
    fc.assert(
      fc.property(anyTargets, anyMaterial, (targets, material) => {
        const fields = (material.fields as StoredField[]).filter(
          (field) => standingField(targets, field) === field,
        );
        const plan = planMove(targets, targets, { ...material, fields });
        expect(plan.setAside.filter(({ part }) => part === 'field')).toEqual([]);
        expect(plan.anew).toEqual([]);
        expect(plan.keptTargets.flatMap(({ changes }) => changes)).toEqual([]);
      }),
    );
  });
});

const form = (...content: unknown[]): ReadonlyMap<string, Target> =>
  targetsOf(smallTemplate({ sections: [section('allt', content), section('mer', [tick('sist')])] }));
const yesNo = (key: string) => ({
  kind: 'yesNo',
  key,
  label: key,
  requirement: 'mandatory',
  mapping: { yes: 'fulfilled', no: 'unfulfilled' },
});
const answer = (target: string, value: string): StoredField => ({ target, field: 'answer', value, ...saved });
const nothing: AuditMaterial = { fields: [], decided: [], actions: [], leftOut: [] };

describe('the plan of a move', () => {
  test('marks what is worded otherwise, and what is judged otherwise', () => {
    const from = form(tick('rutin'), tick('plan'), tick('samma'));
    const to = form(tick('rutin', { label: 'Ny rutin' }), tick('plan', { weight: 2 }), tick('samma'));
    const fields = ['rutin', 'plan', 'samma'].map((key) => answer(key, 'ticked'));
    expect(planMove(from, to, { ...nothing, fields }).keptTargets).toEqual([
      { key: 'rutin', changes: ['reworded'], isBack: false },
      { key: 'plan', changes: ['judgedOtherwise'], isBack: false },
      { key: 'samma', changes: [], isBack: false },
    ]);
  });

  test('asks anew what is new and what is answered in another way, but not in a section that is left out', () => {
    const from = form(tick('rutin'), tick('plan'));
    const to = targetsOf(
      smallTemplate({
        sections: [
          section('allt', [yesNo('rutin'), tick('plan'), tick('ny')]),
          section('mer', [tick('dold')]),
        ],
      }),
    );
    const fields = [answer('rutin', 'ticked'), answer('plan', 'ticked')];
    const plan = planMove(from, to, { ...nothing, fields, leftOut: ['mer'] });
    expect(plan.anew).toEqual([
      { key: 'rutin', why: 'answerDoesNotFit' },
      { key: 'ny', why: 'new' },
    ]);
    expect(plan.setAside).toEqual([{ part: 'field', target: 'rutin', field: 'answer' }]);
  });

  test('sets aside the decisions, links and sections that have lost their place', () => {
    const from = form(tick('rutin'), tick('plan'));
    const to = form(plainTick('rutin'));
    const plan = planMove(from, to, {
      fields: [],
      decided: ['rutin', 'plan'],
      actions: [{ number: 1, links: ['rutin', 'plan'] }],
      leftOut: ['mer', 'borta'],
    });
    expect(plan.setAside).toEqual([
      { part: 'decision', target: 'rutin' },
      { part: 'decision', target: 'plan' },
      { part: 'link', target: 'plan', action: 1 },
      { part: 'leftOut', target: 'borta' },
    ]);
    expect(plan.kept).toEqual([
      { part: 'link', target: 'rutin', action: 1 },
      { part: 'leftOut', target: 'mer' },
    ]);
  });

  test('says what comes back when an audit is moved back', () => {
    const [older, newer] = [form(tick('rutin'), tick('plan')), form(tick('plan'))];
    const fields = [answer('rutin', 'ticked'), answer('plan', 'ticked')];
    const { keptTargets, anew } = planMove(newer, older, { ...nothing, fields });
    expect(keptTargets.filter(({ isBack }) => isBack)).toMatchObject([{ key: 'rutin' }]);
    expect(anew).toEqual([]);
  });
});

describe('a stored field that its version has no use for', () => {
  test('reads as nothing, at the revision that a change must build on', () => {
    expect(standingField(form(yesNo('rutin')), answer('rutin', 'ticked'))).toEqual({
      ...answer('rutin', 'ticked'),
      value: null,
    });
  });

  test('is not there when its place is gone', () => {
    expect(standingField(form(tick('plan')), answer('rutin', 'ticked'))).toBeNull();
  });

  test('keeps a text that is longer than may be written now', () => {
    const comment: StoredField = { target: 'rutin', field: 'comment', value: 'x'.repeat(100_000), ...saved };
    expect(standingField(form(tick('rutin')), comment)).toBe(comment);
  });
});
