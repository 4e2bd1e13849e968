export const settings = {
  title: 'Settings',
  lede: 'This holds for audits that are planned from now on. Those that are planned already keep what they had.',
  steps: 'Steps between the visit and the decision',
  choice: {
    selfAssessment: 'Self-assessment',
    selfAssessmentHint:
      'The unit answers the same items before the visit. Its answers stand beside the auditor’s.',
    factReview: 'Fact review',
    factReviewHint:
      'The manager of the unit reviews the draft before the decision and comments on the facts.',
    approval: 'Approval by another person',
    approvalHint: 'Someone else than the one who asks approves the draft before it is decided.',
  },
  selfAssessmentDays: 'Days for the self-assessment',
  factReviewDays: 'Days for the fact review',
  measuringReminderDays: 'Days from reminder to measurement',
  smallCountLimit: 'Smallest number shown in measured values',
  smallCountLimitHint: 'Numbers of fewer people than that are not shown to those who read the plan.',
  limitProblem: 'Write a whole number from 2 to 20.',
  daysProblem: 'Write a whole number from 1 to 90.',
  save: 'Save the settings',
  saving: 'Saving',
  saved: 'Saved',
  changedTitle: 'Someone else has changed the settings while you were writing.',
  changedText: 'What you have chosen is still here but not saved.',
  keepMine: 'Save mine anyway',
  takeTheirs: 'Fetch the new settings',
  more: 'More settings',
  pages: {
    'sign-on': { title: 'Login', about: 'The organisation’s own login, and what holds for passwords.' },
    seal: {
      title: 'The seal',
      about: 'The key that the reports are sealed with: how long it holds, a new one or your own.',
    },
    organisation: {
      title: 'The organisation',
      about: 'Name, logo, colour and reporting days.',
    },
    privacy: { title: 'Personal data', about: 'What happens when a text of an audit singles a person out.' },
    retention: {
      title: 'Disposal',
      about: 'What is kept, for how long, and what has been disposed of.',
    },
    phrases: {
      title: 'Phrases',
      about: 'Your own wording, which the auditors can insert where they write.',
    },
  },
} as const;
