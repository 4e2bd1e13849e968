export const role = {
  auditor: 'Auditor',
  unitManager: 'Unit manager',
  admin: 'Administrator',
  reader: 'Reader',
} as const;
