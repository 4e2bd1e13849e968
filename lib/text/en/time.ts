export const time = {
  late: '{days, plural, one {# day} other {# days}} late',
  today: 'today',
  tomorrow: 'tomorrow',
  in: 'in {days, plural, one {# day} other {# days}}',
  ago: '{days, plural, one {# day} other {# days}} ago',
  yesterday: 'yesterday',
  from: 'from {from}',
  until: 'until {to}',
  between: '{from} – {to}',
} as const;
