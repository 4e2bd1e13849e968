/** Sentences for a summary, put together from what an audit shows. */
export const proposedSummary = {
  share:
    '{assessed, plural, one {Ett krav har bedömts} other {# krav har bedömts}} och {fulfilled, plural, =0 {inget är helt uppfyllt} one {ett är helt uppfyllt} other {# är helt uppfyllda}}. Andelen uppfyllda krav är {share}.',
  shareAll:
    '{assessed, plural, one {Det enda krav som har bedömts är uppfyllt.} other {Alla # krav som har bedömts är uppfyllda.}}',
  wholeSections:
    '{count, plural, one {I avsnittet {sections} är alla krav uppfyllda.} other {I avsnitten {sections} är alla krav uppfyllda.}}',
  quoted: '”{name}”',
  moreSections: '{count, plural, one {ett till} other {# till}}',
  deficiencies:
    '{count, plural, one {Det brister i en punkt: {items}.} other {Det brister i # punkter: {items}.}}',
  moreItems: '{count, plural, one {en till} other {# till}}',
  accepted: '{count, plural, one {En brist godtas med motiv.} other {# brister godtas med motiv.}}',
  remarks:
    '{count, plural, one {Ett önskemål är inte uppfyllt: {items}.} other {# önskemål är inte uppfyllda: {items}.}}',
  actions:
    '{count, plural, one {En åtgärd är överenskommen} other {# åtgärder är överenskomna}}{done, plural, =0 {.} one {, och en av dem är redan klar.} other {, och # av dem är redan klara.}}',
  actionsDone:
    '{count, plural, one {En åtgärd var överenskommen, och den är klar.} other {# åtgärder var överenskomna, och alla är klara.}}',
  deadlines: 'Det som återstår ska vara klart mellan {first} och {last}.',
  deadline: 'Det som återstår ska vara klart senast {last}.',
  withoutDeadline: '{count, plural, one {En åtgärd har ingen tid.} other {# åtgärder har ingen tid.}}',
  comparison:
    'Vid förra uppföljningen, {day}, var andelen uppfyllda krav {before}. {trend, select, more {Den har ökat.} fewer {Den har minskat.} other {Den är oförändrad.}}',
} as const;
