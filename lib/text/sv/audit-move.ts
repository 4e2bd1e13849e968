/** Moving a running audit to another version of its template, and back. */
export const auditMove = {
  title: 'Flytta till version {number, number}',
  lede: 'Uppföljningen följer version {from, number} av {template}. Så här blir det om den flyttas till version {to, number}. Inget tas bort: det som inte har någon plats läggs undan och kommer tillbaka om uppföljningen flyttas tillbaka.',
  back: 'Till uppföljningen',
  releaseNote: 'Nytt i version {number, number}',
  kept: {
    title: 'Behålls',
    count:
      '{count, plural, =0 {Inget är ifyllt än.} one {En ifylld punkt behålls.} other {# ifyllda punkter behålls.}}',
    look: '{count, plural, one {Se över den här:} other {Se över de här:}}',
    asIs: '{count, plural, =0 {} one {En behålls precis som den är.} other {# behålls precis som de är.}}',
    reworded: 'ordalydelsen är ändrad, läs igen',
    judgedOtherwise: 'bedöms på ett annat sätt',
    isBack: 'kommer tillbaka',
  },
  anew: {
    title: 'Ska besvaras',
    count:
      '{count, plural, =0 {Inget nytt att besvara.} one {En punkt ska besvaras.} other {# punkter ska besvaras.}}',
    new: 'ny',
    answerDoesNotFit: 'besvaras på ett annat sätt än förut',
  },
  setAside: {
    title: 'Läggs undan',
    count:
      '{count, plural, =0 {Inget läggs undan.} one {Det som är skrivet på en plats läggs undan.} other {Det som är skrivet på # platser läggs undan.}}',
    gone: 'Plats som inte finns kvar',
    field: {
      answer: 'svar',
      assessment: 'egen bedömning',
      comment: 'kommentar',
      flag: 'flagga',
      seenDocument: 'kontrollerat underlag',
    },
    decision: 'beslut om brist',
    link: 'koppling till åtgärd {number, number}',
    leftOut: 'valt bort',
  },
  confirm: 'Flytta till version {number, number}',
  undoUntil: 'Flytten går att ångra fram till nästa svar, beslut eller åtgärd.',
  nothingNewer: {
    title: 'Det finns ingen annan version att flytta till.',
    body: 'Uppföljningen följer redan den nyaste publicerade versionen av sin mall.',
  },
  notMovable: {
    title: 'Uppföljningen går inte att flytta nu.',
    body: 'Den kan flyttas fram till att utkastet har skickats på faktagranskning, till godkännande eller beslutats.',
  },
  newer: {
    title: 'Mallen har en ny version.',
    body: 'Uppföljningen följer version {from, number}. Version {to, number} är publicerad.',
    action: 'Se vad en flytt innebär',
  },
  moved: {
    title: 'Uppföljningen är flyttad till version {to, number}.',
    body: '{count, plural, =0 {Inget har lagts undan.} one {En sak har lagts undan och kommer tillbaka om du ångrar.} other {# saker har lagts undan och kommer tillbaka om du ångrar.}} Flytten gjordes av {by} och går att ångra fram till nästa svar, beslut eller åtgärd.',
    undo: 'Ångra flytten',
  },
  behind: {
    title: 'Pågående uppföljningar på äldre versioner',
    lede: 'De fortsätter på sin version tills någon flyttar dem.',
    version: 'version {number, number}',
    more: '{count, plural, one {och en till} other {och # till}}',
  },
  failure: {
    'audit-locked': 'Uppföljningen går inte att flytta längre.',
    'changed-meanwhile': 'Uppföljningen har ändrats sedan sidan visades. Sidan visar nu hur det ser ut.',
    'same-version': 'Uppföljningen följer redan den versionen.',
    'not-published': 'Versionen är inte längre i bruk.',
    'other-template': 'Versionen hör till en annan mall.',
    'no-section-left':
      'Alla avsnitt i den nya versionen är bortvalda i uppföljningen. Ändra valet av avsnitt först.',
    'worked-on-since':
      'Någon har svarat, beslutat eller ändrat en åtgärd sedan flytten. Flytta tillbaka i stället.',
  },
} as const;
