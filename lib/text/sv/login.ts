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
  provider: {
    go: 'Logga in med organisationens konto',
    going: 'Öppnar inloggningen',
    orPassword: 'Eller med lösenord',
    unreachable: 'Organisationens inloggning svarar inte.',
    unreachableText:
      'Försök igen om en stund. Hjälper det inte, hör av dig till den som sköter er inloggning.',
    problems: {
      provider: {
        title: 'Inloggningen gick inte att slutföra.',
        text: 'Försök igen. Hjälper det inte, hör av dig till den som sköter er inloggning.',
      },
      'other-issuer': {
        title: 'Svaret kom från en annan inloggning än organisationens.',
        text: 'Försök igen. Hjälper det inte, hör av dig till administratören i din organisation.',
      },
      'not-verified': {
        title: 'Organisationens inloggning intygar inte din e-postadress.',
        text: 'Därför vet vi inte vem du är här. Hör av dig till den som sköter er inloggning.',
      },
      'not-a-member': {
        title: 'Du har ingen behörighet här än.',
        text: 'Be administratören i din organisation att bjuda in dig.',
      },
      'other-identity': {
        title: 'Din e-postadress hör redan till ett annat konto i organisationen.',
        text: 'Be administratören i din organisation om hjälp.',
      },
      'no-role': {
        title: 'Du har ingen roll här.',
        text: 'Dina grupper i organisationen ger ingen behörighet. Be den som sköter er inloggning, eller administratören.',
      },
      ended: {
        title: 'Din behörighet här har upphört.',
        text: 'Be administratören i din organisation om det är fel.',
      },
      'not-begun': {
        title: 'Du är medlem, men din tid här har inte börjat.',
        text: 'Du kommer in från och med din första dag. Är dagen fel, be administratören i din organisation.',
      },
      'other-address': {
        title: 'Du loggade in med en annan adress än den som är inbjuden.',
        text: 'Inbjudan finns kvar. Logga in med det konto som har den adressen, eller be administratören bjuda in den adress du använder.',
      },
      'already-member': {
        title: 'Du är redan medlem.',
        text: 'Logga in som vanligt.',
      },
    },
  },
  code: {
    text: 'Lösenordet stämmer. Nu behövs din engångskod.',
    label: 'Engångskod',
    hint: 'Sex siffror från din app, eller en av dina reservkoder.',
    missing: 'Skriv engångskoden.',
    wrong: 'Koden stämmer inte, eller är redan använd. Vänta på nästa kod i appen.',
    submit: 'Logga in',
    submitting: 'Loggar in',
    startAgain: 'Börja om',
    ended: 'Det gick för lång tid.',
    endedText: 'Börja om och skriv ditt lösenord igen.',
    slow: 'Vänta {minutes, plural, one {en minut} other {# minuter}} och försök igen.',
  },
  tenants: {
    title: 'Välj organisation',
    lede: 'Du har uppdrag i flera. Du kan byta när du vill, i menyn uppe till höger.',
    none: 'Du har inget uppdrag just nu',
    noneText:
      'Ditt konto finns, men ingen organisation har gett dig ett uppdrag som gäller i dag. Be administratören om det.',
  },
} as const;
