export const start = {
  auditor: {
    waiting:
      '{count, plural, =0 {Inget väntar på dig.} =1 {En sak väntar på dig.} =2 {Två saker väntar på dig.} =3 {Tre saker väntar på dig.} =4 {Fyra saker väntar på dig.} =5 {Fem saker väntar på dig.} =6 {Sex saker väntar på dig.} =7 {Sju saker väntar på dig.} =8 {Åtta saker väntar på dig.} =9 {Nio saker väntar på dig.} =10 {Tio saker väntar på dig.} other {# saker väntar på dig.}}{late, plural, =0 {} one { En är försenad.} other { # är försenade.}}',
    units:
      '{count, plural, =0 {Här finns inga enheter att följa upp än.} one {En enhet finns att följa upp.} other {# enheter finns att följa upp.}}',
    groups: {
      measure: { title: 'Att mäta', aside: 'Indikatorer som du ansvarar för' },
      answer: { title: 'Svara', aside: 'Någon har skrivit eller ber om senare tid' },
      verify: { title: 'Verifiera', aside: 'Åtgärden är rapporterad som klar' },
      do: { title: 'Göra', aside: 'Åtgärder som du utför' },
      close: { title: 'Slutlig bedömning', aside: 'Alla åtgärder är klara' },
      decide: { title: 'Besluta', aside: 'Besöket är gjort' },
      visit: { title: 'Besöka', aside: 'Planerade och påbörjade besök' },
      plan: { title: 'Planera', aside: 'Dagen för besöket saknas' },
    },
    work: 'Dina uppföljningar',
    emptyTitle: 'Inga uppföljningar än',
    emptyText:
      'När du har en uppföljning syns den här, efter vad som väntar på dig: besluta, besöka eller planera.',
    emptyNoUnits:
      'En uppföljning gäller alltid en enhet, och här finns ingen än. Administratören lägger in enheterna.',
    toUnits: 'Se enheterna',
    plan: 'Planera uppföljning',
    more: 'Visa {count, number} till',
    noDay: 'ingen dag än',
    verb: {
      answer: 'Svara',
      verify: 'Verifiera',
      measure: 'Skriv in',
      do: 'Till åtgärden',
      close: 'Avsluta',
      action: 'Åtgärd {number} · {unit} · {caseNumber}',
      actionOf: 'Åtgärd {number} · {origin}',
      decide: 'Fortsätt bedömningen',
      visit: 'Till besöket',
      continueVisit: 'Fortsätt besöket',
      plan: 'Sätt en dag',
    },
  },
  unitManager: {
    ask: {
      selfAssessment: 'Självskattningen för {unit} ska skickas in senast {day}.',
      selfAssessmentAnyDay: 'Självskattningen för {unit} väntar på dig.',
      factReview: 'Utkastet om {unit} ska faktagranskas senast {day}.',
      factReviewAnyDay: 'Utkastet om {unit} väntar på din granskning.',
      nothing: 'Inget väntar på dig.',
      due: '{count, plural, =1 {En åtgärd} =2 {Två åtgärder} =3 {Tre åtgärder} =4 {Fyra åtgärder} =5 {Fem åtgärder} other {# åtgärder}} ska vara {count, plural, one {klar} other {klara}} senast {day}.',
      firstDue:
        '{count, plural, =1 {En åtgärd väntar} =2 {Två åtgärder väntar} =3 {Tre åtgärder väntar} =4 {Fyra åtgärder väntar} =5 {Fem åtgärder väntar} other {# åtgärder väntar}} på dig, den första senast {day}.',
      overdue:
        '{count, plural, =1 {En åtgärd} =2 {Två åtgärder} =3 {Tre åtgärder} =4 {Fyra åtgärder} =5 {Fem åtgärder} other {# åtgärder}} skulle ha varit {count, plural, one {klar {day}} other {klara, den första {day}}}.',
      waiting:
        '{count, plural, =1 {En åtgärd} =2 {Två åtgärder} =3 {Tre åtgärder} =4 {Fyra åtgärder} =5 {Fem åtgärder} other {# åtgärder}} väntar på dig.',
    },
    reviews: {
      title: 'Att svara på',
      selfAssessment: 'Självskattning inför besöket',
      factReview: 'Faktagranskning av utkastet',
      selfAssessmentVerb: 'Fyll i självskattningen',
      factReviewVerb: 'Granska utkastet',
      noDay: 'ingen dag satt',
    },
    about: '{count, plural, one {Den gäller} other {De gäller}} uppföljningen av {audits}.',
    auditOf: '{unit} {day}',
    actions: 'Åtgärder',
    audits: 'Uppföljningar av dina enheter',
    noAuditsTitle: 'Ingen uppföljning är planerad',
    noAuditsText: 'När en uppföljning av din enhet planeras syns den här, med dagen för besöket.',
    lede: 'När en uppföljning av din enhet planeras ser du här vad du ska göra och till när.',
    yourUnits: 'Dina enheter',
    emptyTitle: 'Du är inte chef för någon enhet än',
    emptyText: 'Administratören kopplar dig till din enhet. Sedan syns dess uppföljningar här.',
  },
  admin: {
    withoutManager:
      '{count, plural, =0 {Alla enheter har en chef.} =1 {En enhet saknar chef.} =2 {Två enheter saknar chef.} =3 {Tre enheter saknar chef.} =4 {Fyra enheter saknar chef.} =5 {Fem enheter saknar chef.} other {# enheter saknar chef.}}',
    noUnits: 'Börja med att lägga in enheterna.',
    counts:
      '{members, plural, one {En medlem} other {# medlemmar}}, {units, plural, =0 {inga enheter} one {en enhet} other {# enheter}}.',
    registerUnit: 'Ny enhet',
    withoutAudit: 'Enheter på tur utan uppföljning i år',
    wholeYear: 'Årets uppföljningar {year}',
    noAuditThisYear: 'ingen {year}',
    plan: 'Planera',
    allAuditedTitle: 'Alla enheter på tur har en uppföljning i år',
    allAuditedText: 'Hur ofta enheterna följs upp står under Inställningar.',
    missing: 'Enheter utan chef',
    missingAside: 'Ingen kan svara för dem',
    noManager: 'chef saknas',
    allManagedTitle: 'Alla enheter har en chef',
    allManagedText: 'När en chef slutar utan att någon tar över syns enheten här.',
    noUnitsTitle: 'Inga enheter än',
    noUnitsText: 'En uppföljning gäller alltid en enhet. Lägg in den första, så går den att planera.',
    accessibility: {
      title: 'Tillgänglighet',
      waiting:
        '{count, plural, one {Ett meddelande} other {# meddelanden}} om att något inte är tillgängligt väntar.',
    },
    latest: 'Senaste händelser',
    wholeLog: 'Hela loggen',
  },
  reader: {
    reports: 'Beslutade uppföljningar',
    emptyTitle: 'Inga uppföljningar än',
    emptyText: 'En uppföljning kommer hit när den är beslutad.',
  },
} as const;
