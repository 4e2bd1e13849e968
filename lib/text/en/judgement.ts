/** How the proposed judgement is explained. Alternatives are called by their number on the form, 1 is the best. */
export const judgement = {
  proposal: 'Proposal: alternative {alternative} of 4.',
  preliminaryProposal: 'Preliminary proposal: alternative {alternative} of 4.',

  reason: {
    criticalActionOverdue:
      '{count, plural, one {Action {actions} is critical and overdue. It was} other {Actions {actions} are critical and overdue. They were}} due {dueDate}.',
    criticalActionReturned:
      '{count, plural, one {Action {actions} is critical and has} other {Actions {actions} are critical and have}} been returned to the unit.',
    shareBelowThreshold:
      'The requirements count as {share} fulfilled. That is below the template’s threshold of {threshold}. It is pulled down by {items}.',
    actionOverdue:
      '{count, plural, one {Action {actions} is overdue. It was} other {Actions {actions} are overdue. They were}} due {dueDate}.',
    actionReturned:
      '{count, plural, one {Action {actions} has} other {Actions {actions} have}} been returned to the unit.',
    actionWithoutDeadline:
      '{count, plural, one {Action {actions} has} other {Actions {actions} have}} no deadline.',
    deficiencyUndecided:
      '{count, plural, one {Requirement {items} is {assessment, select, partial {partly} other {not}} fulfilled and the deficiency is} other {Requirements {items} are {assessment, select, partial {partly} other {not}} fulfilled and the deficiencies are}} not decided.',
    deficiencyWithoutAction:
      '{count, plural, one {Requirement {items} is {assessment, select, partial {partly} other {not}} fulfilled. The deficiency is to be remedied but has} other {Requirements {items} are {assessment, select, partial {partly} other {not}} fulfilled. The deficiencies are to be remedied but have}} no action.',
    actionVerified: '{count, plural, one {Action {actions} is} other {Actions {actions} are}} verified.',
    actionRemedied:
      '{count, plural, one {Action {actions} is verified. It was} other {Actions {actions} are verified. They were}} remedied {remediedOn}.',
    actionCarriedOver:
      '{count, plural, one {Action {actions} is} other {Actions {actions} are}} carried over to the next audit.',
    actionReported:
      '{count, plural, one {Action {actions} is reported as done and awaits verification. It is} other {Actions {actions} are reported as done and await verification. They are}} due {dueDate}.',
    actionAhead: '{count, plural, one {Action {actions} is} other {Actions {actions} are}} due {dueDate}.',
    deficiencyAccepted:
      '{count, plural, one {Deficiency {items} is accepted with a motive. It counts} other {Deficiencies {items} are accepted with a motive. They count}} as fulfilled.',
    remark:
      '{count, plural, one {The wish {items} is {assessment, select, partial {partly} other {not}} fulfilled} other {The wishes {items} are {assessment, select, partial {partly} other {not}} fulfilled}}. It does not affect the proposal.',
    noActions: 'No actions are needed.',
    share: 'The requirements count as {share} fulfilled. The template’s threshold is {threshold}.',
  },

  lift: {
    fulfil:
      'If {count, plural, one {requirement {items}} other {one of the requirements {items}}} is fulfilled, alternative {alternative} is proposed.',
    accept:
      'If {count, plural, one {deficiency {items}} other {one of the deficiencies {items}}} is accepted with a motive, alternative {alternative} is proposed.',
    requireAction:
      'If {count, plural, one {deficiency {items}} other {one of the deficiencies {items}}} gets an action with a deadline, alternative {alternative} is proposed.',
    verify: 'If action {actions} is verified, alternative {alternative} is proposed.',
    setDeadline: 'If action {actions} gets a deadline, alternative {alternative} is proposed.',
    together:
      'No single change lifts the proposal. Alternative {alternative} is proposed, for example, if all of this is done: {remedies}.',
    onlyWithoutActions:
      'No single change lifts the proposal. Alternative 1 is proposed only when no action is needed.',
    nothingBetter: 'There is no better alternative.',
  },

  remedy: {
    fulfil: 'requirement {items} is fulfilled',
    accept: 'deficiency {items} is accepted with a motive',
    requireAction: 'deficiency {items} gets an action with a deadline',
    verify: 'action {actions} is verified',
    setDeadline: 'action {actions} gets a deadline',
  },

  lower: 'If action {actions} is not done by {dueDate}, alternative {alternative} is proposed.',
  waiting: '{count, plural, one {Requirement {items} is} other {Requirements {items} are}} not assessed.',
  andMore: '{count} more',
} as const;
