export const log = {
  title: 'Log',
  lede: 'What has been done in your organisation, latest first. The log cannot be changed.',
  when: 'When',
  who: 'Who',
  what: 'What',
  system: 'Följsam',
  emptyTitle: 'Nothing has happened yet',
  emptyText: 'Sign-ins and changes are written here by themselves.',
  actions: {
    session: { opened: 'Signed in' },
    tenant: { create: 'Set up the organisation' },
    member: { add: 'Added a member' },
    provider: { register: 'Registered a provider' },
    unit: { register: 'Registered a unit' },
  },
  otherAction: 'Other event: {action}',
} as const;
