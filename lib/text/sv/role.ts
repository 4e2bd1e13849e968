export const role = {
  auditor: 'Uppföljare',
  unitManager: 'Enhetschef',
  admin: 'Administratör',
  reader: 'Läsare',
} as const;
