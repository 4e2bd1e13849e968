import { newId } from '@/lib/data/columns';
import { insertNotice } from '@/lib/data/notices';
import { type Call, inside } from './call';

/** What people are told, and what goes out by mail. */
export const noticeCalls: readonly Call[] = [
  {
    of: 'notices.insertNotice',
    may: ['auditor'],
    ...inside('audit.startDrafting', (tx, { auditId, as }) =>
      insertNotice(tx, { kind: 'reminder', key: newId(), auditId, recipients: [as.unitManager.userId] }),
    ),
  },
];
