export const log = {
  title: 'Logg',
  lede: 'Vad som har gjorts i er organisation, det senaste först. Loggen går inte att ändra.',
  when: 'När',
  who: 'Vem',
  what: 'Vad',
  system: 'Följsam',
  emptyTitle: 'Inget har hänt än',
  emptyText: 'Inloggningar och ändringar skrivs här av sig själva.',
  actions: {
    session: { opened: 'Loggade in' },
    tenant: { create: 'Lade upp organisationen' },
    member: { add: 'Lade till en medlem' },
    provider: { register: 'Lade in en utförare' },
    unit: { register: 'Lade in en enhet' },
  },
  otherAction: 'Annan händelse: {action}',
} as const;
