export const proposedSummary = {
  share:
    '{assessed, plural, one {One requirement has been assessed} other {# requirements have been assessed}} and {fulfilled, plural, =0 {none is wholly fulfilled} one {one is wholly fulfilled} other {# are wholly fulfilled}}. The share of fulfilled requirements is {share}.',
  shareAll:
    '{assessed, plural, one {The only requirement that has been assessed is fulfilled.} other {All # requirements that have been assessed are fulfilled.}}',
  wholeSections:
    '{count, plural, one {In the section {sections} every requirement is fulfilled.} other {In the sections {sections} every requirement is fulfilled.}}',
  quoted: '“{name}”',
  moreSections: '{count, plural, one {one more} other {# more}}',
  deficiencies: '{count, plural, one {One item is lacking: {items}.} other {# items are lacking: {items}.}}',
  moreItems: '{count, plural, one {one more} other {# more}}',
  accepted:
    '{count, plural, one {One deficiency is accepted with a motive.} other {# deficiencies are accepted with a motive.}}',
  remarks:
    '{count, plural, one {One wish is not fulfilled: {items}.} other {# wishes are not fulfilled: {items}.}}',
  actions:
    '{count, plural, one {One action is agreed} other {# actions are agreed}}{done, plural, =0 {.} one {, and one of them is done already.} other {, and # of them are done already.}}',
  actionsDone:
    '{count, plural, one {One action was agreed, and it is done.} other {# actions were agreed, and all are done.}}',
  deadlines: 'What is left is to be done between {first} and {last}.',
  deadline: 'What is left is to be done by {last}.',
  withoutDeadline: '{count, plural, one {One action has no deadline.} other {# actions have no deadline.}}',
  comparison:
    'In the last audit, {day}, the share of fulfilled requirements was {before}. {trend, select, more {It has risen.} fewer {It has fallen.} other {It is unchanged.}}',
} as const;
