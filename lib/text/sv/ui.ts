export const ui = {
  skipToContent: 'Hoppa till innehållet',
  optional: 'frivilligt',
  close: 'Stäng',
  cancel: 'Avbryt',
  copy: 'Kopiera',
  copied: 'Kopierat',
  showPassword: 'Visa lösenordet',
  hidePassword: 'Dölj lösenordet',
} as const;
