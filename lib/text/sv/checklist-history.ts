/** What has been said of an item before, and taking out of it what should never have been written. */
export const checklistHistory = {
  title: 'Historik',
  show: 'Visa historik',
  loading: 'Hämtar historiken …',
  failed: 'Historiken gick inte att hämta. Den finns kvar på servern.',
  retry: 'Försök igen',
  empty: 'Ingen har ändrat punkten.',
  nothing: 'inget',
  yes: 'ja',
  no: 'nej',
  entry: '{field}: {from} → {to}',
  field: {
    answer: 'Svar',
    assessment: 'Bedömning',
    comment: 'Kommentar',
    flag: 'Flagga',
    seenDocument: 'Underlag',
  },
} as const;
