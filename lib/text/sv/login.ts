export const login = {
  tagline: 'Verksamhetsuppföljning, från planen till den sista åtgärden.',
  audience: 'För dig som följer upp verksamheter i socialtjänsten och för dig som leder dem.',
  title: 'Logga in',
  email: 'E-post',
  emailMissing: 'Skriv din e-postadress.',
  password: 'Lösenord',
  passwordMissing: 'Skriv ditt lösenord.',
  submit: 'Logga in',
  submitting: 'Loggar in',
  help: 'Saknar du konto? Be administratören i din organisation.',
  forgotten: 'Glömt lösenordet?',
  notices: {
    signedOut: { title: 'Du är utloggad.', text: '' },
    signedOutEverywhere: {
      title: 'Du är utloggad överallt.',
      text: 'Alla datorer och telefoner där du var inloggad måste logga in igen.',
    },
    passwordChanged: {
      title: 'Ditt lösenord är bytt.',
      text: 'Logga in med det nya. Du är utloggad överallt där du var inloggad förut.',
    },
    sessionEnded: {
      title: 'Din inloggning gäller inte längre.',
      text: 'Logga in igen, så kommer du tillbaka dit du var.',
    },
  },
  problems: {
    wrongCredentials: {
      title: 'E-post eller lösenord stämmer inte.',
      text: 'Kontrollera båda och försök igen. Efter flera försök får du vänta en stund.',
    },
    slowedDown: {
      title: 'För många försök.',
      text: 'Vänta {minutes, plural, one {en minut} other {# minuter}} och försök igen. Har du glömt lösenordet kan du begära ett nytt.',
    },
    unreachable: {
      title: 'Servern svarar inte.',
      text: 'Kontrollera nätet och försök igen. Det du har skrivit står kvar.',
    },
  },
  tenants: {
    title: 'Välj organisation',
    lede: 'Du har uppdrag i flera. Du kan byta när du vill, i menyn uppe till höger.',
    none: 'Du har inget uppdrag just nu',
    noneText:
      'Ditt konto finns, men ingen organisation har gett dig ett uppdrag som gäller i dag. Be administratören om det.',
  },
} as const;
