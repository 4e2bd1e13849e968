/** Taking out what should never have been written: a personal number, a name, something about a person's health. */
export const correction = {
  title: 'Ta bort ord som inte skulle ha skrivits',
  ofAudit: 'Ord som inte skulle ha skrivits',
  link: 'Ta bort ord som inte skulle ha skrivits, till exempel ett personnummer',
  openHere: 'Ta bort ord ur historiken',
  back: 'Till uppföljningen',
  backToTemplate: 'Till mallen',
  about: {
    item: 'För det som aldrig skulle ha skrivits, som ett personnummer. Ändra först det som står nu. Orden försvinner för alltid ur allt som sparas om punkten, och det står kvar vem som tog bort dem, när och varför.',
    audit:
      'För det som aldrig skulle ha skrivits, som ett personnummer. Orden försvinner för alltid ur de delar som du väljer, också efter beslutet. Svar som gäller nu ändrar du först i checklistan. Beslutade texter och rapporter ändras inte här.',
    template:
      'För det som aldrig skulle ha skrivits i ett utkast. Orden försvinner för alltid ur utkastens historik och ur utkast som har lagts undan. Står de i ett öppet utkast ändrar du det först. Publicerade versioner ändras inte här.',
  },
  words: 'Ord som ska bort',
  wordsHint: 'Precis som de är skrivna.',
  wordsMissing: 'Skriv minst fyra tecken, precis som de står.',
  parts: 'Var',
  partsMissing: 'Välj minst en del.',
  part: {
    history: 'Historiken för svaren i checklistan',
    selfAssessment: 'Verksamhetens egna svar',
    thread: 'Meddelanden i åtgärderna',
    factReview: 'Synpunkter och svar i faktagranskningen',
    evidence: 'Vad bilagor heter',
    drafts: 'Utkastens historik',
  },
  reason: 'Varför?',
  reasonMissing: 'Skriv varför.',
  confirm: 'Ta bort för alltid',
  done: 'Orden är borttagna.',
  notDone: 'Inget togs bort.',
  failure: {
    'still-there': 'Orden står kvar i det som gäller nu. Ändra det först.',
    'not-there': 'Orden finns ingenstans där, skrivna så.',
    malformed: 'Orden är för korta eller för långa.',
    failed: 'Servern svarade inte. Försök igen.',
  },
  made: 'Har tagits bort',
  none: 'Inget har tagits bort',
  noneText: 'Här står vem som har tagit bort något, när och varför.',
  trace: '{time} · {name} tog bort ord, i {places, plural, one {# rad} other {# rader}} ({parts}): {reason}',
} as const;
