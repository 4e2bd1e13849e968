/** What an administrator sets for the organisation. */
export const settings = {
  title: 'Inställningar',
  lede: 'Det här gäller uppföljningar som planeras från och med nu. De som redan är planerade behåller vad de hade.',
  steps: 'Steg mellan besöket och beslutet',
  choice: {
    selfAssessment: 'Självskattning',
    selfAssessmentHint: 'Enheten svarar på samma punkter före besöket. Svaren står bredvid uppföljarens.',
    factReview: 'Faktagranskning',
    factReviewHint: 'Enhetens chef granskar utkastet före beslutet och lämnar synpunkter på fakta.',
    approval: 'Godkännande av en annan person',
    approvalHint: 'Någon annan än den som begär det godkänner utkastet innan det beslutas.',
  },
  selfAssessmentDays: 'Dagar för självskattning',
  factReviewDays: 'Dagar för faktagranskning',
  measuringReminderDays: 'Dagar från påminnelse till mätning',
  smallCountLimit: 'Minsta tal som visas i mätvärden',
  smallCountLimitHint: 'Tal om färre personer än så visas inte för den som läser planen.',
  limitProblem: 'Skriv ett helt tal från 2 till 20.',
  daysProblem: 'Skriv ett helt tal från 1 till 90.',
  save: 'Spara inställningarna',
  saving: 'Sparar',
  saved: 'Sparat',
  changedTitle: 'Någon annan har ändrat inställningarna medan du skrev.',
  changedText: 'Det du har valt står kvar men är inte sparat.',
  keepMine: 'Spara mina ändå',
  takeTheirs: 'Hämta de nya inställningarna',
  more: 'Mer att ställa in',
  pages: {
    'sign-on': {
      title: 'Inloggning',
      about: 'Organisationens egen inloggning, och vad som gäller för lösenord.',
    },
    seal: {
      title: 'Stämpeln',
      about: 'Nyckeln som rapporterna stämplas med: hur länge den gäller, en ny eller en egen.',
    },
    organisation: {
      title: 'Organisationen',
      about: 'Namn, logotyp, färg och redovisningsdagar.',
    },
    privacy: {
      title: 'Personuppgifter',
      about: 'Vad som händer när en text i en uppföljning pekar ut en person.',
    },
    retention: {
      title: 'Gallring',
      about: 'Vad som bevaras, hur länge, och vad som har gallrats.',
    },
    phrases: {
      title: 'Fraser',
      about: 'Era egna formuleringar, som uppföljarna kan sätta in där de skriver.',
    },
  },
} as const;
