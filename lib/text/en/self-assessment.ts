/** Self-assessment: the unit answers the form itself, before the visit. */
export const selfAssessment = {
  ask: {
    label: 'Last day for the self-assessment',
    hint: 'Those who manage the unit answer the form themselves. Their answers show beside your own.',
    missing: 'Choose a day, tomorrow at the earliest.',
    button: 'Ask the unit for a self-assessment',
  },
  asked: {
    title: 'The unit is asked for a self-assessment by {day}.',
    text: 'Answer the form as you see it yourselves. The answers are saved while you write. Once you send them in they cannot be changed.',
    waiting: 'The unit has not sent its self-assessment. It is due by {day}.',
    sent: 'The self-assessment was sent in {time} by {name}.',
  },
  send: 'Send in the self-assessment',
  sendTitle: 'Send in the self-assessment?',
  sendText:
    '{count, plural, =0 {All items are answered.} one {One item is not answered.} other {# items are not answered.}} Once the self-assessment is sent in it cannot be changed.',
} as const;
