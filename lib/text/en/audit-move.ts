export const auditMove = {
  title: 'Move to version {number, number}',
  lede: 'The audit follows version {from, number} of {template}. This is what happens if it is moved to version {to, number}. Nothing is removed: what has no place there is set aside, and comes back if the audit is moved back.',
  back: 'To the audit',
  releaseNote: 'New in version {number, number}',
  kept: {
    title: 'Kept',
    count:
      '{count, plural, =0 {Nothing is filled in yet.} one {One item with something written is kept.} other {# items with something written are kept.}}',
    look: '{count, plural, one {Look at this one again:} other {Look at these again:}}',
    asIs: '{count, plural, =0 {} one {One is kept exactly as it is.} other {# are kept exactly as they are.}}',
    reworded: 'the wording has changed, read again',
    judgedOtherwise: 'is judged in another way',
    isBack: 'comes back',
  },
  anew: {
    title: 'To be answered',
    count:
      '{count, plural, =0 {Nothing new to answer.} one {One item is to be answered.} other {# items are to be answered.}}',
    new: 'new',
    answerDoesNotFit: 'is answered in another way than before',
  },
  setAside: {
    title: 'Set aside',
    count:
      '{count, plural, =0 {Nothing is set aside.} one {What is written in one place is set aside.} other {What is written in # places is set aside.}}',
    gone: 'A place that is no longer there',
    field: {
      answer: 'answer',
      assessment: 'own assessment',
      comment: 'comment',
      flag: 'flag',
      seenDocument: 'document that was checked',
    },
    decision: 'decision on a deficiency',
    link: 'link to action {number, number}',
    leftOut: 'left out',
  },
  confirm: 'Move to version {number, number}',
  undoUntil: 'The move can be undone until the next answer, decision or action.',
  nothingNewer: {
    title: 'There is no other version to move to.',
    body: 'The audit already follows the newest published version of its template.',
  },
  notMovable: {
    title: 'The audit cannot be moved now.',
    body: 'It can be moved until its draft has been sent to fact review or approval, or has been decided.',
  },
  newer: {
    title: 'The template has a new version.',
    body: 'The audit follows version {from, number}. Version {to, number} is published.',
    action: 'See what a move would mean',
  },
  moved: {
    title: 'The audit has been moved to version {to, number}.',
    body: '{count, plural, =0 {Nothing has been set aside.} one {One thing has been set aside and comes back if you undo.} other {# things have been set aside and come back if you undo.}} It was moved by {by}, which can be undone until the next answer, decision or action.',
    undo: 'Undo the move',
  },
  behind: {
    title: 'Audits under way on older versions',
    lede: 'They stay on their version until somebody moves them.',
    version: 'version {number, number}',
    more: '{count, plural, one {and one more} other {and # more}}',
  },
  failure: {
    'audit-locked': 'The audit can no longer be moved.',
    'changed-meanwhile': 'The audit has changed since the page was shown. The page now shows how it stands.',
    'same-version': 'The audit already follows that version.',
    'not-published': 'The version is no longer in use.',
    'other-template': 'The version belongs to another template.',
    'no-section-left':
      'The audit leaves out every section of the new version. Change the choice of sections first.',
    'worked-on-since':
      'Somebody has answered, decided or changed an action since the move. Move it back instead.',
  },
} as const;
