/** How the proposed judgement is explained. Alternatives are called by their number on the form, 1 is the best. */
export const judgement = {
  proposal: 'Förslag: alternativ {alternative} av 4.',
  preliminaryProposal: 'Preliminärt förslag: alternativ {alternative} av 4.',

  reason: {
    criticalActionOverdue:
      '{count, plural, one {Åtgärd {actions} är avgörande och försenad. Den} other {Åtgärderna {actions} är avgörande och försenade. De}} skulle ha varit {count, plural, one {klar} other {klara}} {dueDate}.',
    criticalActionReturned:
      '{count, plural, one {Åtgärd {actions}} other {Åtgärderna {actions}}} är avgörande och har lämnats tillbaka till enheten.',
    shareBelowThreshold:
      'Kraven räknas som uppfyllda till {share}. Det är under mallens gräns på {threshold}. Det som drar ned är {items}.',
    actionOverdue:
      '{count, plural, one {Åtgärd {actions} är försenad. Den} other {Åtgärderna {actions} är försenade. De}} skulle ha varit {count, plural, one {klar} other {klara}} {dueDate}.',
    actionReturned:
      '{count, plural, one {Åtgärd {actions}} other {Åtgärderna {actions}}} har lämnats tillbaka till enheten.',
    actionWithoutDeadline:
      '{count, plural, one {Åtgärd {actions}} other {Åtgärderna {actions}}} har ingen tid.',
    deficiencyUndecided:
      '{count, plural, one {Kravet {items} är {assessment, select, partial {delvis} other {inte}} uppfyllt och bristen är inte beslutad} other {Kraven {items} är {assessment, select, partial {delvis} other {inte}} uppfyllda och bristerna är inte beslutade}}.',
    deficiencyWithoutAction:
      '{count, plural, one {Kravet {items} är {assessment, select, partial {delvis} other {inte}} uppfyllt. Bristen} other {Kraven {items} är {assessment, select, partial {delvis} other {inte}} uppfyllda. Bristerna}} ska åtgärdas men har ingen åtgärd.',
    actionVerified:
      '{count, plural, one {Åtgärd {actions} är verifierad.} other {Åtgärderna {actions} är verifierade.}}',
    actionRemedied:
      '{count, plural, one {Åtgärd {actions} är verifierad. Den var åtgärdad} other {Åtgärderna {actions} är verifierade. De var åtgärdade}} {remediedOn}.',
    actionCarriedOver:
      '{count, plural, one {Åtgärd {actions} är överförd} other {Åtgärderna {actions} är överförda}} till nästa uppföljning.',
    actionReported:
      '{count, plural, one {Åtgärd {actions} är rapporterad som åtgärdad och väntar på kontroll. Den} other {Åtgärderna {actions} är rapporterade som åtgärdade och väntar på kontroll. De}} har tid till {dueDate}.',
    actionAhead:
      '{count, plural, one {Åtgärd {actions}} other {Åtgärderna {actions}}} har tid till {dueDate}.',
    deficiencyAccepted:
      '{count, plural, one {Bristen {items} är godtagen med motiv. Den räknas som uppfylld} other {Bristerna {items} är godtagna med motiv. De räknas som uppfyllda}}.',
    remark:
      '{count, plural, one {Önskemålet {items} är {assessment, select, partial {delvis} other {inte}} uppfyllt} other {Önskemålen {items} är {assessment, select, partial {delvis} other {inte}} uppfyllda}}. Det påverkar inte förslaget.',
    noActions: 'Inga åtgärder behövs.',
    share: 'Kraven räknas som uppfyllda till {share}. Mallens gräns är {threshold}.',
  },

  lift: {
    fulfil:
      'Om {count, plural, one {kravet {items}} other {ett av kraven {items}}} uppfylls föreslås alternativ {alternative}.',
    accept:
      'Om {count, plural, one {bristen {items}} other {en av bristerna {items}}} godtas med motiv föreslås alternativ {alternative}.',
    requireAction:
      'Om {count, plural, one {bristen {items}} other {en av bristerna {items}}} får en åtgärd med tid föreslås alternativ {alternative}.',
    verify: 'Om åtgärd {actions} verifieras föreslås alternativ {alternative}.',
    setDeadline: 'Om åtgärd {actions} får en tid föreslås alternativ {alternative}.',
    together:
      'Ingen enskild förändring lyfter förslaget. Alternativ {alternative} föreslås till exempel om allt det här görs: {remedies}.',
    onlyWithoutActions:
      'Ingen enskild förändring lyfter förslaget. Alternativ 1 föreslås bara när ingen åtgärd behövs.',
    nothingBetter: 'Det finns inget bättre alternativ.',
  },

  remedy: {
    fulfil: 'kravet {items} uppfylls',
    accept: 'bristen {items} godtas med motiv',
    requireAction: 'bristen {items} får en åtgärd med tid',
    verify: 'åtgärd {actions} verifieras',
    setDeadline: 'åtgärd {actions} får en tid',
  },

  lower: 'Är åtgärd {actions} inte klar {dueDate} föreslås alternativ {alternative}.',
  waiting: '{count, plural, one {Kravet {items} är inte bedömt} other {Kraven {items} är inte bedömda}}.',
  andMore: '{count} till',
} as const;
