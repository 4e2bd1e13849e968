import { expect, test } from 'vitest';
import { type DueDatePeople, dueDateRecipients } from './due-date-recipients';

const people: DueDatePeople = {
  responsible: 'unit',
  managerIds: ['manager', 'deputy'],
  auditorIds: ['auditor', 'colleague'],
  assigneeId: null,
  handlerId: null,
};

const everyone = ['manager', 'deputy', 'auditor', 'colleague', 'assignee', 'handler', 'admin'];
const membership = (...left: string[]) => ({
  memberIds: new Set(everyone.filter((id) => !left.includes(id))),
  adminIds: ['admin'],
});

const doers = (more: Partial<DueDatePeople>, ...left: string[]) =>
  dueDateRecipients('doer', { ...people, ...more }, membership(...left));

test('a unit is reminded through its managers, the administration through the auditors, both through all of them', () => {
  expect(doers({})).toEqual(['manager', 'deputy']);
  expect(doers({ responsible: 'administration' })).toEqual(['auditor', 'colleague']);
  expect(doers({ responsible: 'both' })).toEqual(['manager', 'deputy', 'auditor', 'colleague']);
});

test('whoever was chosen is reminded alone', () => {
  expect(doers({ assigneeId: 'deputy' })).toEqual(['deputy']);
  const escalated = dueDateRecipients('auditor', { ...people, handlerId: 'colleague' }, membership());
  expect(escalated).toEqual(['colleague']);
});

test('whoever was chosen and has left the unit, or the audit, is not told: the others are', () => {
  expect(doers({ assigneeId: 'assignee' })).toEqual(['manager', 'deputy']);
  const escalated = dueDateRecipients('auditor', { ...people, handlerId: 'handler' }, membership());
  expect(escalated).toEqual(['auditor', 'colleague']);
});

test('when nobody is left, whoever comes after them is told, and nobody is told who has left', () => {
  expect(doers({}, 'deputy')).toEqual(['manager']);
  expect(doers({}, 'deputy', 'manager')).toEqual(['auditor', 'colleague']);
  expect(doers({ managerIds: [] }, 'auditor', 'colleague')).toEqual(['admin']);
  expect(dueDateRecipients('auditor', people, membership('auditor', 'colleague'))).toEqual(['admin']);
});
