export const notices = {
  /** How a case is named: in the app with the name of its unit. */
  place: '{caseNumber}, {unit}',
  mail: {
    greeting: 'Hej!',
    severalSubject: '{count, plural, one {# ny notis i Följsam} other {# nya notiser i Följsam}}',
    open: 'Läs mer',
    why: 'Du får det här brevet för att du är med i {tenant} i Följsam.',
    choose: 'Välj hur du vill få besked',
  },
  kinds: {
    selfAssessmentAsked:
      'Självskattningen i {place} är öppen{hasDay, select, true { till och med {day}} other {}}.',
    selfAssessmentDue:
      'Självskattningen i {place} ska vara inskickad{hasDay, select, true { senast {day}} other {}}.',
    selfAssessmentSent: 'Självskattningen i {place} är inskickad.',
    factReviewAsked:
      'Utkastet till rapport i {place} är klart att faktagranska{hasDay, select, true {, senast {day}} other {}}.',
    factReviewDue:
      'Faktagranskningen av {place} är öppen{hasDay, select, true { till och med {day}} other {}}.',
    factReviewFinished: 'Faktagranskningen av {place} är inlämnad.',
    factReviewEnded: 'Faktagranskningen av {place} är avslutad, eftersom tiden har gått ut.',
    factCommentsAnswered: 'Uppföljaren har svarat på kommentarerna från faktagranskningen av {place}.',
    approvalAsked: 'Utkastet i {place} väntar på godkännande.',
    approvalGiven: 'Utkastet i {place} är godkänt.',
    approvalReturned: 'Utkastet i {place} har skickats tillbaka för att ändras.',
    auditDecided: 'Uppföljningen {place} är beslutad. Rapporten finns att läsa.',
    auditReopened: 'Uppföljningen {place} har öppnats igen. En ny version av rapporten kommer.',
    auditCancelled: 'Uppföljningen {place} är inställd.',
    auditClosed: 'Uppföljningen {place} är avslutad.',
    handedOver: 'Uppföljningen {place} har lämnats över till dig.',
    actionMessage: 'Det finns ett nytt inlägg om åtgärd {number} i {place}.',
    actionReported: 'Åtgärd {number} i {place} är rapporterad som klar och väntar på kontroll.',
    actionReportUndone: 'Rapporten om att åtgärd {number} i {place} är klar har tagits tillbaka.',
    actionReturned: 'Åtgärd {number} i {place} har skickats tillbaka. Läs vad som saknas.',
    actionVerified: 'Åtgärd {number} i {place} är kontrollerad och klar.',
    actionCarriedOver: 'Åtgärd {number} i {place} har förts över till nästa uppföljning.',
    actionAssigned: 'Du har fått ansvar för åtgärd {number} i {place}.',
    laterDateAsked: 'Enheten ber om ett senare datum för åtgärd {number} i {place}.',
    laterDateGranted:
      'Åtgärd {number} i {place} har fått ett senare datum{hasDay, select, true {: {day}} other {}}.',
    laterDateDeclined: 'Åtgärd {number} i {place} får inget senare datum. Läs varför.',
    actionDueSoon:
      'Åtgärd {number} i {place} ska vara klar{hasDay, select, true { senast {day}} other { snart}}.',
    actionDueToday: 'Åtgärd {number} i {place} ska vara klar i dag{hasDay, select, true {, {day}} other {}}.',
    actionOverdue:
      'Åtgärd {number} i {place} är försenad{hasDay, select, true {. Den skulle vara klar {day}} other {}}.',
    actionEscalated:
      'Åtgärd {number} i {place} är fortfarande inte klar{hasDay, select, true {. Den skulle vara klar {day}} other {}}.',
    allActionsDone: 'Alla åtgärder i {place} är klara. Nu kan uppföljningen avslutas.',
    reminder: 'Påminnelse om {place}{hasDay, select, true {: {day}} other {}}.',
  },
} as const;
