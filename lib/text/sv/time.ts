/** How far off a day is, seen from today. */
export const time = {
  late: 'försenad {days, plural, one {# dag} other {# dagar}}',
  today: 'i dag',
  tomorrow: 'i morgon',
  in: 'om {days, plural, one {# dag} other {# dagar}}',
  ago: 'för {days, plural, one {# dag} other {# dagar}} sedan',
  yesterday: 'i går',
  from: 'från {from}',
  until: 'till {to}',
  between: '{from} – {to}',
} as const;
