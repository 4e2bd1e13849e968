/** The life of an audit and of its actions: statuses, steps, what stands in their way, and what follows. */
export const lifeCycle = {
  status: {
    planned: 'Planerad',
    selfAssessment: 'Självskattning',
    fieldwork: 'Besök',
    drafting: 'Bedömning',
    factReview: 'Faktagranskning',
    approval: 'Godkännande',
    decided: 'Beslutad',
    closed: 'Avslutad',
    cancelled: 'Inställd',
  },
  step: {
    askForSelfAssessment: 'Be enheten om självskattning',
    startFieldwork: 'Börja besöket',
    startDrafting: 'Gå vidare till bedömning',
    sendToFactReview: 'Skicka på faktagranskning',
    finishFactReview: 'Lämna in synpunkterna',
    endFactReview: 'Avsluta faktagranskningen',
    requestApproval: 'Begär godkännande',
    approve: 'Godkänn utkastet',
    returnToDrafting: 'Lämna tillbaka till bedömning',
    decide: 'Besluta',
    close: 'Avsluta uppföljningen',
    reopen: 'Öppna uppföljningen igen',
    handOver: 'Lämna över uppföljningen',
    cancel: 'Ställ in uppföljningen',
  },
  obstacle: {
    personalDataInItems:
      'Ett personnummer, telefonnummer eller en mejladress står i det som är skrivet om {items}. Ta bort det före beslutet.',
    personalDataInActions:
      'Ett personnummer, telefonnummer eller en mejladress står i {count, plural, one {åtgärd {actions}} other {åtgärderna {actions}}}. Ta bort det före beslutet.',
    personalDataInWhole:
      'Ett personnummer, telefonnummer eller en mejladress står i sammanfattningen, bedömningen eller ett motiv. Ta bort det före beslutet.',
    wrongStatus: 'Det går inte nu: uppföljningen är i läget {status}.',
    selfAssessmentNotChosen: 'Självskattning är inte valt för den här uppföljningen.',
    factReviewNotChosen: 'Faktagranskning är inte valt för den här uppföljningen.',
    approvalNotChosen: 'Godkännande är inte valt för den här uppföljningen.',
    selfAssessmentFirst: 'Enheten ska först få göra sin självskattning.',
    factReviewFirst: 'Enheten ska först få granska fakta.',
    approvalFirst: 'Utkastet ska först godkännas.',
    approvalMissing: 'Utkastet är inte godkänt än.',
    approverAsked: 'Den som begärde godkännandet kan inte själv godkänna.',
    approvedDraftChanged:
      'Underlaget är inte längre det som lämnades för godkännande. Lämna tillbaka till bedömning och begär godkännande igen.',
    decidedBefore: 'Uppföljningen har varit beslutad och ställs inte in. Besluta den på nytt.',
    receiverMissing: 'Välj vem som tar över.',
    receiverManagesUnit:
      'Den som tar över är chef för enheten. Ingen följer upp en enhet som hen är chef för.',
    receiverAudits: 'Den som tar över är redan uppföljare i ärendet.',
    auditorMissing: 'Uppföljningen har ingen uppföljare.',
    auditorManagesUnit:
      'En av uppföljarna är chef för enheten. Ingen följer upp en enhet som hen är chef för.',
    visitDateMissing: 'Dagen för besöket saknas.',
    visitAhead: 'Besöket har inte varit än. Det är planerat till {visitDate}.',
    itemsUnassessed:
      '{count, plural, one {Kravet {items} är inte bedömt} other {Kraven {items} är inte bedömda}}.',
    gatesWithoutReason: 'Det saknas ett skäl till att {items} inte gäller.',
    deficienciesUndecided:
      '{count, plural, one {Bristen {items} är inte beslutad} other {Bristerna {items} är inte beslutade}}. Kräv en åtgärd, eller godta med motiv.',
    deficienciesWithoutAction:
      '{count, plural, one {Bristen {items}} other {Bristerna {items}}} ska åtgärdas men har ingen åtgärd.',
    overrideMotiveMissing: 'Du har valt ett annat alternativ än det föreslagna. Skriv varför.',
    decisionDateMotiveMissing: 'Beslutsdagen är en annan än i dag. Skriv varför.',
    decisionDateBeforeVisit: 'Beslutsdagen ligger före besöket, som var {visitDate}.',
    decisionDateAhead: 'Beslutsdagen {decisionDate} har inte varit än.',
    reasonMissing: 'Skriv varför.',
    replyByNotAhead: 'Välj en sista dag för synpunkter, tidigast i morgon.',
    factReviewRunning: 'Enheten har till och med {replyBy} på sig att lämna synpunkter.',
    factCommentsUnanswered:
      '{count, plural, one {{count} synpunkt från enheten är obesvarad} other {{count} synpunkter från enheten är obesvarade}}.',
    actionsUnfinished:
      '{count, plural, one {Åtgärd {actions} är varken verifierad eller överförd} other {Åtgärderna {actions} är varken verifierade eller överförda}} till nästa uppföljning.',
    wrongActionStatus:
      'Det går inte nu: åtgärden är {status, select, open {öppen} reported {rapporterad} returned {tillbakalämnad} verified {verifierad} other {överförd till nästa uppföljning}}.',
    wrongAuditStatus: 'Det går inte nu: uppföljningen är i läget {status}.',
    remedyDateMissing: 'Dagen då det åtgärdades saknas.',
    remedyDateAhead: 'Dagen {remediedOn} har inte varit än.',
    returnReasonMissing: 'Skriv vad som saknas, så att enheten vet.',
  },
  notice: {
    personalDataInItems:
      'Ett personnummer, telefonnummer eller en mejladress står i det som är skrivet om {items}. Ta bort det, om det inte ska stå i rapporten.',
    personalDataInActions:
      'Ett personnummer, telefonnummer eller en mejladress står i {count, plural, one {åtgärd {actions}} other {åtgärderna {actions}}}. Ta bort det, om det inte ska stå i rapporten.',
    personalDataInWhole:
      'Ett personnummer, telefonnummer eller en mejladress står i sammanfattningen, bedömningen eller ett motiv. Ta bort det, om det inte ska stå i rapporten.',
    selfAssessmentNotSubmitted: 'Enheten har inte lämnat in sin självskattning.',
    itemsUnassessed:
      '{count, plural, one {Kravet {items} är inte bedömt} other {Kraven {items} är inte bedömda}} än. Det behövs före beslutet.',
    actionsWithoutDeadline:
      '{count, plural, one {Åtgärd {actions}} other {Åtgärderna {actions}}} har ingen tid. Ingen blir påmind, och som bäst föreslås alternativ {alternative}.',
    actionsOverdue:
      'Tiden har gått ut för {count, plural, one {åtgärd {actions}} other {åtgärderna {actions}}}. Som bäst föreslås alternativ {alternative}.',
  },
  andMore: '{count} till',
} as const;
