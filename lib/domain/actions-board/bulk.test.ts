import { describe, expect, test } from 'vitest';
import { type AssignmentGround, assignmentProblem, reminderProblem } from './bulk';

const ground: AssignmentGround = {
  action: { status: 'open', assignmentRevision: 2 },
  seen: 2,
  mayWrite: true,
  managerIds: ['chef'],
  doerIds: ['chef'],
  auditorIds: ['uppföljare'],
};

describe('an action takes who was chosen', () => {
  test('when nothing stands in the way', () => {
    expect(assignmentProblem({ assigneeId: 'chef', handlerId: 'uppföljare' }, ground)).toBeNull();
    expect(assignmentProblem({ assigneeId: null, handlerId: null }, ground)).toBeNull();
  });

  test.each([
    ['gone', { action: null }],
    ['not-yours', { mayWrite: false }],
    ['done', { action: { status: 'verified', assignmentRevision: 2 } }],
    ['done', { action: { status: 'carriedOver', assignmentRevision: 2 } }],
    ['changed-meanwhile', { seen: 1 }],
    ['not-a-manager', { managerIds: [], doerIds: [] }],
  ] as const)('but not when it is %s', (problem, parts) => {
    expect(assignmentProblem({ assigneeId: 'chef' }, { ...ground, ...parts })).toBe(problem);
  });

  test('but only an auditor of its audit follows up, and nobody in a unit they manage', () => {
    expect(assignmentProblem({ handlerId: 'kollega' }, ground)).toBe('not-an-auditor');
    expect(assignmentProblem({ handlerId: 'chef' }, ground)).toBe('manages-unit');
  });
});

describe('whoever is to do an action is reminded', () => {
  const toRemind = { ...ground, recipients: ['chef'] };

  test('while it is open, or returned', () => {
    expect(reminderProblem(toRemind)).toBeNull();
    const returned = { status: 'returned', assignmentRevision: 0 } as const;
    expect(reminderProblem({ ...toRemind, action: returned })).toBeNull();
  });

  test.each([
    ['gone', { action: null }],
    ['not-yours', { mayWrite: false }],
    ['done', { action: { status: 'verified', assignmentRevision: 0 } }],
    ['reported', { action: { status: 'reported', assignmentRevision: 0 } }],
    ['nobody-there', { recipients: [] }],
  ] as const)('but not when it is %s', (problem, parts) => {
    expect(reminderProblem({ ...toRemind, ...parts })).toBe(problem);
  });
});
