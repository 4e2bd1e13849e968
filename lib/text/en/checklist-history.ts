/** What has been said of an item before, and taking out of it what should never have been written. */
export const checklistHistory = {
  title: 'History',
  show: 'Show history',
  loading: 'Loading the history …',
  failed: 'The history could not be loaded. It is still on the server.',
  retry: 'Try again',
  empty: 'Nobody has changed the item.',
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  entry: '{field}: {from} → {to}',
  field: {
    answer: 'Answer',
    assessment: 'Assessment',
    comment: 'Comment',
    flag: 'Flag',
    seenDocument: 'Document',
  },
} as const;
