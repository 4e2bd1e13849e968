/** Pages that stand in for the one that was asked for. */
export const problem = {
  notFound: {
    title: 'Sidan finns inte',
    text: 'Adressen är fel, eller så gäller den något som du inte har tillgång till.',
  },
  forbidden: {
    title: 'Du får inte se den här sidan',
    text: 'Din roll ger inte tillgång till den. Be administratören om du behöver den i ditt uppdrag.',
  },
  unexpected: {
    title: 'Något gick fel hos oss',
    text: 'Det du redan har sparat finns kvar. Försök igen om en stund.',
  },
  tellNumber: 'Kommer felet tillbaka, säg det här numret till administratören:',
  tryAgain: 'Försök igen',
  toStart: 'Till startsidan',
} as const;
