export const freshLogin = {
  password: 'Lösenord',
  hint: 'Det bekräftar att det är du.',
  code: 'Engångskod',
  codeHint: 'Sex siffror från din app, eller en av dina reservkoder.',
  wrong: 'Lösenordet stämmer inte.',
  wrongCode: 'Koden stämmer inte, eller är redan använd. Vänta på nästa kod i appen.',
  codeMissing: 'Skriv engångskoden.',
  passwordMissing: 'Skriv ditt lösenord.',
  slow: 'För många försök. Vänta {seconds, number} sekunder och försök igen.',
  providerText:
    'Bekräfta att det är du: logga in igen hos din organisation. Inloggningen öppnas i en ny flik. Kom sedan tillbaka hit. Den gäller i fem minuter.',
  providerNeeded: 'Vi ser ingen ny inloggning än.',
  toProvider: 'Logga in igen',
  page: {
    title: 'Bekräfta att det är du',
    text: 'Du loggar in igen hos {tenant}. Efteråt kommer du tillbaka hit.',
    go: 'Fortsätt till inloggningen',
    going: 'Öppnar inloggningen …',
    done: 'Klart.',
    doneText:
      'Stäng den här fliken och gå tillbaka till det du höll på med. Inloggningen gäller i fem minuter.',
    failed: 'Det gick inte att bekräfta att det är du.',
    failedText: 'Logga in som samma person som du redan är inloggad som, och skriv lösenordet på nytt.',
    notNeeded: 'Du loggar in med lösenord här.',
    notNeededText: 'Stäng den här fliken och skriv lösenordet i rutan där du var.',
    unreachable: 'Det gick inte att nå inloggningen. Försök igen.',
  },
} as const;
