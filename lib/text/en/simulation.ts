export const simulation = {
  title: 'Had the draft been in force',
  which: 'Which audits',
  newest: 'The latest of each unit',
  all: 'All that are decided',
  working: 'Judging decided audits again …',
  failed: 'The simulation could not be made.',
  retry: 'Try again',
  broken: 'First mend what is wrong in the draft. Then you see how decided audits would have been judged.',
  none: 'No audit by this template has been decided yet, so there is nothing to judge again.',
  units:
    'By the draft, {changed, number} of {total, plural, one {# unit} other {# units}} would have got another judgement.',
  audits:
    'By the draft, {changed, number} of {total, plural, one {# audit} other {# audits}} would have got another judgement.',
  same: 'None would have got another judgement.',
  step: '{count, number} from alternative {from} to {to}',
  worse:
    '{count, plural, =0 {None gets a worse one.} one {One gets a worse one.} other {# get a worse one.}}',
  preliminary:
    '{count, plural, one {For one the judgement is preliminary: the draft asks for things that nobody has answered.} other {For # the judgement is preliminary: the draft asks for things that nobody has answered.}}',
  proposals: 'What is compared is what the template proposes, not what the auditor chose.',
  list: 'Which, and why',
  fromTo: 'alternative {from} to {to}',
  isPreliminary: 'preliminary',
  change: {
    new: 'new',
    removed: 'no longer judged',
    requirement: 'another requirement',
    weight: 'another weight',
    assessment: 'the answer means something else',
    critical: 'critical or not has changed',
  },
  more: '{count, plural, one {and one more} other {and # more}}',
} as const;
