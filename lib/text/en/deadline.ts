/** Deadlines in words, and what is said when one could not be understood. */
export const deadline = {
  words: {
    immediate: 'at once',
    month: 'in {month}',
    tertial: 'at {name} {year}',
    nextAudit: 'before the audit of {year}',
  },
  lastDay: 'Last day {date}.',
  failure: {
    empty:
      'Write when the action is to be done, in Swedish, for example “T1 2024”, “31 maj 2024” or “snarast”.',
    'not-understood':
      'The time could not be understood. Write it in Swedish, for example “T1 2024”, “31 maj 2024” or “snarast”.',
    'no-such-day': 'There is no such day: {text}.',
    'unknown-occasion':
      'Your organisation has no reporting day called “{name}”. Choose one of your own, or ask an administrator to add it.',
  },
  uncertain: {
    'year-missing': 'The year is missing. Do you mean {candidates}?',
    'only-a-year': 'There is only a year. Do you mean {candidates}?',
    'part-of-a-month': 'It says a part of a month. Do you mean the whole month, {candidates}?',
    'working-days': 'Working days are counted without regard to public holidays. Do you mean {candidates}?',
    several: 'There are several times. Which one do you mean: {candidates}?',
    'numbers-left': 'There are numbers that could not be understood. Do you mean {candidates}?',
    'not-a-last-day': 'It looks like a first day, not a last one. Do you mean {candidates}?',
  },
} as const;
