/** Taking out what should never have been written: a personal number, a name, something about a person's health. */
export const correction = {
  title: 'Take out words that should not have been written',
  ofAudit: 'Words that should not have been written',
  link: 'Take out words that should not have been written, such as a personal identity number',
  openHere: 'Take words out of the history',
  back: 'To the audit',
  backToTemplate: 'To the template',
  about: {
    item: 'For what should never have been written, such as a personal identity number. Change what stands now first. The words vanish for ever from all that is kept of the item, and it remains who took them out, when and why.',
    audit:
      'For what should never have been written, such as a personal identity number. The words vanish for ever from the parts that you choose, also after the decision. Answers that stand now are changed in the checklist first. Decided texts and reports are not changed here.',
    template:
      'For what should never have been written in a draft. The words vanish for ever from the history of the drafts and from drafts that have been put aside. If an open draft says them, change it first. Published versions are not changed here.',
  },
  words: 'Words to take out',
  wordsHint: 'Exactly as they are written.',
  wordsMissing: 'Write at least four characters, exactly as they stand.',
  parts: 'Where',
  partsMissing: 'Choose at least one part.',
  part: {
    history: 'The history of the answers in the checklist',
    selfAssessment: 'The unit’s own answers',
    thread: 'Messages in the actions',
    factReview: 'Comments and replies in the fact review',
    evidence: 'What attachments are called',
    drafts: 'The history of the drafts',
  },
  reason: 'Why?',
  reasonMissing: 'Write why.',
  confirm: 'Take out for ever',
  done: 'The words are gone.',
  notDone: 'Nothing was taken out.',
  failure: {
    'still-there': 'The words stand in what holds now. Change that first.',
    'not-there': 'The words are nowhere there, written so.',
    malformed: 'The words are too short or too long.',
    failed: 'The server did not answer. Try again.',
  },
  made: 'Taken out',
  none: 'Nothing has been taken out',
  noneText: 'Here it says who has taken something out, when and why.',
  trace:
    '{time} · {name} took out words, in {places, plural, one {# line} other {# lines}} ({parts}): {reason}',
} as const;
