import { addDays, addMonths, type PlainDate, weekdayOf } from '../plain-date';
import { type Reader, type Reading, sure, uncertain, wholeWords } from './reading';
import { countOf, countWords } from './swedish-words';

const units = `arbetsdag(?:ar)?|vardag(?:ar)?|dag(?:ar)?|veck(?:a|or)|månad(?:er)?|kvartal|halvår|år`;
const fromDecision = String.raw`(?:efter|från) beslut\p{L}*`;

/** Times counted from today: *om tre veckor*, *inom 14 dagar*, *i morgon*; and *snarast*. */
export const spanReaders: readonly Reader[] = [
  {
    pattern: wholeWords(`(?:om|inom) (${countWords}) (${units})(?: ${fromDecision})?`),
    read: ([, count, unit], { today }) => after(today, countOf(count), unit ?? ''),
  },
  {
    pattern: wholeWords(`(${countWords}) (${units}) ${fromDecision}`),
    read: ([, count, unit], { today }) => after(today, countOf(count), unit ?? ''),
  },
  {
    pattern: wholeWords('i ?dag'),
    read: (_match, { today }) => sure({ kind: 'date', date: today }),
  },
  {
    pattern: wholeWords('i ?morgon'),
    read: (_match, { today }) => sure({ kind: 'date', date: addDays(today, 1) }),
  },
  {
    pattern: wholeWords('nästa vecka'),
    read: (_match, { today }) => sure({ kind: 'date', date: addDays(today, 14 - weekdayOf(today)) }),
  },
  {
    pattern: wholeWords(
      '(?:snarast(?: möjligt)?|så (?:snart|fort) som möjligt|omgående|omedelbart|genast|skyndsamt)',
    ),
    read: () => sure({ kind: 'immediate' }),
  },
];

function after(today: PlainDate, count: number, unit: string): Reading {
  if (/^(?:arbets|var)dag/.test(unit)) {
    return uncertain('working-days', [{ kind: 'date', date: addWeekdays(today, count) }]);
  }
  return sure({ kind: 'date', date: addUnits(today, count, unit) });
}

function addUnits(today: PlainDate, count: number, unit: string): PlainDate {
  if (unit.startsWith('dag')) return addDays(today, count);
  if (unit.startsWith('veck')) return addDays(today, count * 7);
  if (unit.startsWith('månad')) return addMonths(today, count);
  if (unit === 'kvartal') return addMonths(today, count * 3);
  if (unit === 'halvår') return addMonths(today, count * 6);
  return addMonths(today, count * 12);
}

function addWeekdays(from: PlainDate, count: number): PlainDate {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}
