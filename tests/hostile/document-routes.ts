import { ANYONE, action, type GuardedRoute, handler, page } from './guarded-route';

const DOCUMENTS = '/t/[slug]/documents';
const ACTIONS = `app${DOCUMENTS}/actions.ts`;
const WRONG = { password: 'fel lösenord', code: '' };

/** The ways to the quality plans and reports. What asks for a password is heard with a wrong one. */
export const documentRoutes: readonly GuardedRoute[] = [
  page(`GET ${DOCUMENTS}`, { may: ANYONE, holds: ({ decidedDocumentId }) => decidedDocumentId }),
  page(`GET ${DOCUMENTS}/[documentId]`, {
    may: ['auditor', 'admin'],
    holds: ({ documentSectionId }) => documentSectionId,
  }),
  handler('GET /api/t/[slug]/documents/[documentId]/pdf', { may: ['auditor', 'admin'], holds: () => '%PDF' }),
  action(`beginDocumentAction (${ACTIONS})`, {
    may: ['admin'],
    from: DOCUMENTS,
    args: () => [
      {
        kind: 'qualityReport',
        year: 2002,
        title: 'Berättelse',
        subtitle: null,
        language: 'sv',
        basedOnId: null,
      },
    ],
  }),
  action(`saveDocumentPartAction (${ACTIONS})`, {
    may: ['admin'],
    from: DOCUMENTS,
    args: ({ documentId, documentSectionId }) => [
      documentId,
      { do: 'move', id: documentSectionId, before: null },
    ],
  }),
  action(`discardDocumentAction (${ACTIONS})`, {
    may: ['admin'],
    from: DOCUMENTS,
    // Somebody has been first: the draft is there for the others.
    args: ({ documentId }) => [documentId, 999_999],
    answers: 'changed-meanwhile',
  }),
  action(`decideDocumentAction (${ACTIONS})`, {
    may: ['admin'],
    from: DOCUMENTS,
    args: ({ documentId }) => [{ documentId, revision: 0, day: '2003-12-31', reference: null, login: WRONG }],
  }),
];
