export const personalData = {
  title: 'Personal data',
  lede: 'A report is often a public document. What singles a person out seldom belongs in it.',
  hint: {
    identityNumber: 'There seems to be a personal identity number here.',
    telephoneNumber: 'There seems to be a telephone number here.',
    mailAddress: 'There seems to be a mail address here.',
    several: 'There seem to be several things here that single a person out.',
    advice: 'Rewrite the text so that nobody is singled out.',
  },
  rule: 'When an audit is to be decided and a text singles a person out',
  rules: {
    warn: 'Warn, but let it be decided',
    refuse: 'Prevent the decision',
  },
  about:
    'Följsam knows personal identity numbers, coordination numbers, telephone numbers and mail addresses, and points them out while one writes. It does not know names.',
  save: 'Save',
  saved: 'Saved',
} as const;
