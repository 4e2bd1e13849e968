export const shell = {
  appName: 'Följsam',
  home: 'Följsam, to the start page',
  mainMenu: 'Main menu',
  menu: 'Menu',
  places: {
    start: 'Start',
    audits: 'Audits',
    units: 'Units',
    templates: 'Templates',
    log: 'Log',
  },
  account: 'Account and settings',
  signedInAs: 'Signed in as {name}',
  language: 'Language',
  languages: {
    sv: 'Svenska',
    en: 'English',
  },
  theme: 'Colours',
  themes: {
    system: 'As the computer',
    light: 'Light',
    dark: 'Dark',
  },
  otherTenants: 'Switch organisation',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
} as const;
