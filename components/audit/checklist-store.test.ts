import { describe, expect, it, vi } from 'vitest';
import type { Change } from '@/lib/domain/answer';
import type { AuditBundle, StoredField } from '@/lib/domain/audit-bundle';
import { plainDate } from '@/lib/domain/plain-date';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { plainTick, section, smallTemplate, tick } from '@/tests/support/small-template';
import { figuresOf, judgedByOf, liftOf } from './checklist-figures';
import { ChecklistStore } from './checklist-store';
import { ChecklistView } from './checklist-view';
import type { ChangeOutlet } from './field-store';

const day = plainDate('2026-11-21');
const saved = { revision: 3, by: 'Uppföljare B', at: '2026-11-21T13:05:00Z' };
const template = smallTemplate({
  sections: [
    section('one', [tick('a'), tick('b', { requirement: 'desirable' }), plainTick('c')]),
    section('two', [plainTick('gate', { role: 'gate' }), tick('d'), tick('e')], { gate: 'gate' }),
  ],
});

function open(...answers: StoredField[]) {
  return openWith({ answers });
}

function openWith(given: Partial<AuditBundle>) {
  const bundle = bundleOf(given);
  const store = new ChecklistStore(bundle, targetsOf(template));
  const outlet = {
    edit: vi.fn<ChangeOutlet<Change>['edit']>(),
    decide: vi.fn<ChangeOutlet<Change>['decide']>(),
  };
  outlet.decide.mockResolvedValue();
  store.connect(outlet, []);
  const judgedBy = judgedByOf(bundle);
  return {
    store,
    outlet,
    figures: () => figuresOf(store, judgedBy),
    lift: () => liftOf(store, judgedBy),
  };
}

function bundleOf(given: Partial<AuditBundle>): AuditBundle {
  return {
    me: { userId: 'me', name: 'Uppföljare', tenantId: 'tenant' },
    audit: {
      id: 'audit',
      caseNumber: '2026-0001',
      status: 'fieldwork',
      unitName: 'Enheten',
      versionId: 'version',
      templateName: 'Liten',
      templateNumber: 1,
      visitDate: null,
      part: 'findings',
      mayAnswer: true,
      decisionDate: null,
      decided: null,
      leftOut: [],
    },
    template,
    answers: [],
    previous: null,
    selfAssessment: null,
    judgedBy: { decisions: [], actions: [], day },
    today: day,
    ...given,
  };
}

const answer = (target: string, value: string): Change => ({ target, field: 'answer', value });
const comment = (value: string): Change => ({ target: 'a', field: 'comment', value });

describe('the checklist store', () => {
  it('tells only those who listen to the field that changed', () => {
    const { store } = open();
    const [mine, other, commentOfMine] = [vi.fn(), vi.fn(), vi.fn()];
    store.subscribe(['a answer'], mine);
    store.subscribe(['b answer'], other);
    store.subscribe(['a comment'], commentOfMine);
    store.change(answer('a', 'ticked'));
    expect(mine).toHaveBeenCalledOnce();
    expect(other).not.toHaveBeenCalled();
    expect(commentOfMine).not.toHaveBeenCalled();
  });

  it('sends a change on top of the revision that was on the page', () => {
    const { store, outlet } = open({ ...answer('a', 'unticked'), ...saved } as StoredField);
    store.change(answer('a', 'ticked'));
    expect(outlet.edit).toHaveBeenCalledWith(answer('a', 'ticked'), 3, 'chosen');
    store.settle([{ kind: 'saved', change: answer('a', 'ticked'), revision: 4, at: saved.at }]);
    store.change(answer('a', 'unticked'));
    expect(outlet.edit).toHaveBeenLastCalledWith(answer('a', 'unticked'), 4, 'chosen');
  });

  it('does not overwrite what is being written with what was just saved', () => {
    const { store } = open();
    store.change(comment('first'), 'written');
    store.change(comment('first and second'), 'written');
    store.settle([{ kind: 'saved', change: comment('first'), revision: 1, at: saved.at }]);
    expect(store.value('a', 'comment')).toBe('first and second');
    expect(store.field({ target: 'a', field: 'comment' })?.revision).toBe(1);
  });

  it('shows what another tab saved', () => {
    const { store } = open();
    store.settle([{ kind: 'saved', change: comment('from the other tab'), revision: 1, at: saved.at }]);
    store.settle([{ kind: 'saved', change: comment('and again'), revision: 2, at: saved.at }]);
    expect(store.value('a', 'comment')).toBe('and again');
  });

  it('keeps a conflict, and what is written meanwhile, until the person has decided', () => {
    const { store, outlet } = open();
    const current = { ...comment('theirs'), ...saved } as StoredField;
    store.change(comment('mine'));
    store.settle([{ kind: 'problem', change: comment('mine'), problem: { kind: 'conflict', current } }]);
    store.change(comment('mine, longer'));
    expect(store.field(comment(''))).toMatchObject({
      change: { value: 'mine, longer' },
      problem: { kind: 'conflict' },
    });
    store.decide({ target: 'a', field: 'comment' }, { kind: 'theirs' });
    expect(store.field(comment(''))).toMatchObject({
      change: { value: 'theirs' },
      revision: 3,
      problem: null,
    });
    expect(outlet.decide).toHaveBeenCalledOnce();
  });

  it('takes in what an earlier page left to be saved', () => {
    const { store, outlet } = open({ ...answer('a', 'unticked'), ...saved } as StoredField);
    const left = { mutationId: 'id', owner: 'me', base: 3, standing: 'waiting', since: 0, dueAt: 0 } as const;
    store.connect(outlet, [{ ...left, change: answer('a', 'ticked'), problem: null }]);
    expect(store.value('a', 'answer')).toBe('ticked');
  });
});

describe('the figures of a checklist', () => {
  it('count what is asked, and take nothing for an answer that is not', () => {
    const { store, figures } = open();
    expect(figures().all).toEqual({ answered: 0, total: 6, deficiencies: 0 });
    store.change(answer('a', 'unticked'));
    store.change(answer('b', 'unticked'));
    expect(figures()).toMatchObject({
      all: { answered: 2, total: 6, deficiencies: 1 },
      deficiencies: ['a'],
      unanswered: ['c', 'gate', 'd', 'e'],
    });
  });

  it('leave out what stands behind a closed gate, and take it back when the gate is opened', () => {
    const { store, figures } = open();
    store.change(answer('d', 'unticked'));
    store.change(answer('gate', 'unticked'));
    expect(figures()).toMatchObject({ all: { answered: 1, total: 4, deficiencies: 0 } });
    store.change(answer('gate', 'ticked'));
    expect(figures()).toMatchObject({ all: { answered: 2, total: 6, deficiencies: 1 } });
  });

  it('leave out a section that the audit does not take up, and keep its answers', () => {
    const { store, figures } = openWith({
      audit: { ...bundleOf({}).audit, leftOut: ['two'] },
      answers: [{ ...answer('d', 'unticked'), ...saved } as StoredField],
    });
    expect(figures()).toMatchObject({ all: { answered: 0, total: 3, deficiencies: 0 } });
    expect(figures().judgement.reasons).toEqual([]);
    expect(store.value('d', 'answer')).toBe('unticked');
  });

  it('count a flag as a deficiency to be decided', () => {
    const { store, figures } = open();
    store.change({ target: 'c', field: 'flag', value: true });
    expect(figures().deficiencies).toEqual(['c']);
  });
});

describe('the judgement beside the form', () => {
  const ticked = ['c', 'gate', 'd', 'e'].map(
    (key) => ({ ...answer(key, 'ticked'), ...saved }) as StoredField,
  );
  const lacking = { ...answer('a', 'unticked'), ...saved } as StoredField;
  const action = {
    number: 1,
    links: ['a'],
    critical: false,
    status: 'open' as const,
    dueDate: plainDate('2026-12-31'),
    remediedOn: null,
  };
  const judged = (judgedBy: Partial<AuditBundle['judgedBy']>) =>
    openWith({
      template: { ...template, rules: { ...template.rules, threshold: 0.5 } },
      answers: [lacking, ...ticked],
      judgedBy: { decisions: [], actions: [], day, ...judgedBy },
    });

  it('calls a deficiency undecided only while nobody has decided about it', () => {
    const codes = (judgedBy: Partial<AuditBundle['judgedBy']>) =>
      judged(judgedBy)
        .figures()
        .judgement.reasons.map(({ code }) => code);
    expect(codes({})).toContain('deficiencyUndecided');
    const accepted = [{ item: 'a', decision: { kind: 'accept', motive: 'Enligt rutin.' } as const }];
    expect(codes({ decisions: accepted })).toEqual(['deficiencyAccepted']);
  });

  it('counts the actions as of the day the bundle is judged by, and tells what would lower it', () => {
    const decisions = [{ item: 'a', decision: { kind: 'requireAction' } as const }];
    const ahead = judged({ decisions, actions: [action] });
    expect(ahead.figures().judgement.alternative).toBe('compliantAfterAction');
    expect(ahead.lift().lower).toEqual([{ action: 1, dueDate: '2026-12-31', leadsTo: 'mostlyCompliant' }]);
    const late = judged({ decisions, actions: [action], day: plainDate('2027-01-01') });
    expect(late.figures().judgement.alternative).toBe('mostlyCompliant');
  });
});

describe('filters', () => {
  it('leave an item in its place when it is answered', () => {
    const { store, figures } = open();
    const view = new ChecklistView(store.targets, figures);
    view.setFilter('unanswered');
    store.change(answer('a', 'ticked'));
    expect(view.get().shown?.has('a')).toBe(true);
    view.setFilter('unanswered');
    expect(view.get().shown?.has('a')).toBe(false);
  });

  it('find an item by its number or its words, and give way when one goes to an item they hide', () => {
    const { store, figures } = open();
    const view = new ChecklistView(store.targets, figures);
    view.setQuery('2.3');
    expect([...(view.get().shown ?? [])]).toEqual(['e']);
    view.openItem('a');
    expect(view.get()).toMatchObject({ shown: null, query: '', open: 'a' });
  });
});

describe('where the unit answers otherwise than the auditor', () => {
  it('names what both have answered, and not alike', () => {
    const said = (target: string, value: string) =>
      [`${target} answer`, { target, field: 'answer', value }] as const;
    const own = new Map([said('a', 'ticked'), said('b', 'ticked'), said('c', 'unticked')]);
    const { store } = open({ ...saved, ...answer('a', 'unticked') }, { ...saved, ...answer('b', 'ticked') });
    const differing = () => figuresOf(store, judgedByOf(bundleOf({})), own).differing;
    expect(differing()).toEqual(['a']);
    store.change(answer('c', 'ticked'));
    expect(differing()).toEqual(['a', 'c']);
    store.change(answer('a', 'ticked'));
    expect(differing()).toEqual(['c']);
  });

  it('is nowhere when the unit was not asked', () => {
    expect(open({ ...saved, ...answer('a', 'unticked') }).figures().differing).toEqual([]);
  });
});
