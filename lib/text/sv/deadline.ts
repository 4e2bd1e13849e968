/** Deadlines in words, and what is said when one could not be understood. */
export const deadline = {
  words: {
    immediate: 'snarast',
    month: 'i {month}',
    tertial: 'i samband med {name} {year}',
    nextAudit: 'inför uppföljningen {year}',
  },
  lastDay: 'Sista dag {date}.',
  failure: {
    empty: 'Skriv när åtgärden ska vara klar, till exempel ”T1 2024”, ”31 maj 2024” eller ”snarast”.',
    'not-understood':
      'Tiden gick inte att tolka. Skriv till exempel ”T1 2024”, ”31 maj 2024” eller ”snarast”.',
    'no-such-day': 'Dagen finns inte: {text}.',
    'unknown-occasion':
      'Er organisation har ingen redovisningsdag som heter ”{name}”. Välj någon av era egna, eller be en administratör lägga till den.',
  },
  uncertain: {
    'year-missing': 'Året saknas. Menar du {candidates}?',
    'only-a-year': 'Det står bara ett år. Menar du {candidates}?',
    'part-of-a-month': 'Det står en del av en månad. Menar du hela månaden, {candidates}?',
    'working-days': 'Arbetsdagar räknas utan hänsyn till helgdagar. Menar du {candidates}?',
    several: 'Det står flera tider. Vilken menar du: {candidates}?',
    'numbers-left': 'Det står tal som inte gick att tolka. Menar du {candidates}?',
    'not-a-last-day': 'Det ser ut som en första dag, inte en sista. Menar du {candidates}?',
  },
} as const;
