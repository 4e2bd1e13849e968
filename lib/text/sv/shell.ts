export const shell = {
  appName: 'Följsam',
  home: 'Följsam, till startsidan',
  mainMenu: 'Huvudmeny',
  menu: 'Meny',
  places: {
    start: 'Start',
    audits: 'Uppföljningar',
    units: 'Enheter',
    templates: 'Mallar',
    log: 'Logg',
  },
  account: 'Konto och inställningar',
  signedInAs: 'Inloggad som {name}',
  language: 'Språk',
  languages: {
    sv: 'Svenska',
    en: 'English',
  },
  theme: 'Färger',
  themes: {
    system: 'Som datorn',
    light: 'Ljust',
    dark: 'Mörkt',
  },
  otherTenants: 'Byt organisation',
  signOut: 'Logga ut',
  signOutEverywhere: 'Logga ut överallt',
} as const;
