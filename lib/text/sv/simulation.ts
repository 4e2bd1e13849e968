/** What a draft of a template would have made of the audits that are decided. */
export const simulation = {
  title: 'Om utkastet hade gällt',
  which: 'Vilka uppföljningar',
  newest: 'Senaste per enhet',
  all: 'Alla beslutade',
  working: 'Bedömer beslutade uppföljningar på nytt …',
  failed: 'Simuleringen gick inte att göra.',
  retry: 'Försök igen',
  broken: 'Åtgärda det som är fel i utkastet först. Sedan visas hur beslutade uppföljningar hade bedömts.',
  none: 'Ingen uppföljning med mallen är beslutad än, så det finns inget att bedöma på nytt.',
  units:
    'Med utkastet hade {changed, number} av {total, plural, one {# enhet} other {# enheter}} fått en annan bedömning.',
  audits:
    'Med utkastet hade {changed, number} av {total, plural, one {# uppföljning} other {# uppföljningar}} fått en annan bedömning.',
  same: 'Ingen hade fått en annan bedömning.',
  step: '{count, number} från alternativ {from} till {to}',
  worse: '{count, plural, =0 {Ingen får en sämre.} one {En får en sämre.} other {# får en sämre.}}',
  preliminary:
    '{count, plural, one {För en är bedömningen preliminär: utkastet frågar efter sådant som ingen har svarat på.} other {För # är bedömningen preliminär: utkastet frågar efter sådant som ingen har svarat på.}}',
  proposals: 'Jämförelsen gäller det som mallen föreslår, inte vad uppföljaren valde.',
  list: 'Vilka och varför',
  fromTo: 'alternativ {from} till {to}',
  isPreliminary: 'preliminärt',
  change: {
    new: 'ny',
    removed: 'bedöms inte längre',
    requirement: 'annat krav',
    weight: 'annan vikt',
    assessment: 'svaret betyder något annat',
    critical: 'annat om den är avgörande',
  },
  more: '{count, plural, one {och en till} other {och # till}}',
} as const;
