import type { BoardAction } from '@/lib/domain/actions-board/board-action';
import { plainDate } from '@/lib/domain/plain-date';

/** An open action of one unit without a deadline, apart from what the test says of it. */
export const boardAction = (
  parts: Omit<Partial<BoardAction>, 'dueDate'> & { dueDate?: string | null } = {},
): BoardAction => {
  const { dueDate = null, ...rest } = parts;
  return {
    id: 'a1',
    origin: {
      kind: 'audit',
      id: 'audit',
      caseNumber: '2026-0001',
      templateId: 'template',
      templateName: 'Mallen',
    },
    unitId: 'unit',
    unitName: 'Enheten',
    number: 1,
    text: 'Skriv en rutin.',
    critical: false,
    responsible: 'unit',
    status: 'open',
    deadline: null,
    followUp: { method: null, words: null },
    remediedOn: null,
    auditors: [{ userId: 'auditor', name: 'Uppföljare' }],
    handler: null,
    assignee: null,
    doers: null,
    raisedOn: null,
    reportedById: null,
    assignmentRevision: 0,
    ...rest,
    dueDate: dueDate === null ? null : plainDate(dueDate),
  };
};
