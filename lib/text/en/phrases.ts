export const phrases = {
  title: 'Phrases',
  lede: 'What you often write in summaries, actions and motives. The auditors insert them where they write, and change them as they like.',
  places:
    "'{'unit'}', '{'case'}' and '{'visit'}' are replaced by what they are in the case when the phrase is inserted.",
  kind: { summary: 'Summary', action: 'Actions', motive: 'Motives' },
  none: 'No phrases yet.',
  add: 'New phrase',
  addTo: 'New phrase: {kind}',
  text: 'The phrase',
  textMissing: 'Write the phrase.',
  save: 'Save the phrase',
  cancel: 'Cancel',
  edit: 'Change the phrase: {text}',
  up: 'Move up: {text}',
  down: 'Move down: {text}',
  end: 'Remove the phrase: {text}',
  ended: 'The phrase is removed.',
  endedText: 'What has been written with it stays.',
  undo: 'Undo',
  problem: {
    title: 'It was not saved.',
    'changed-meanwhile':
      'Somebody else has changed the phrase meanwhile. The page now shows the newest one. What you wrote is still here.',
  },
  insert: {
    button: 'Insert phrase',
    title: 'Insert phrase',
    search: 'Search the phrases',
    none: 'No phrase holds that.',
    count: '{count, plural, one {# phrase} other {# phrases}}',
  },
} as const;
