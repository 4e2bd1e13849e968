/** Självskattning: the unit answers the form itself, before the visit. */
export const selfAssessment = {
  ask: {
    label: 'Sista dag för självskattningen',
    hint: 'De som är chefer för enheten svarar själva på formuläret. Svaren visas bredvid dina egna.',
    missing: 'Välj en dag, tidigast i morgon.',
    button: 'Be enheten om självskattning',
  },
  asked: {
    title: 'Enheten ska göra en självskattning senast {day}.',
    text: 'Svara på formuläret så som ni själva ser det. Svaren sparas medan du skriver. När du lämnar in dem går de inte att ändra.',
    waiting: 'Enheten har inte lämnat in sin självskattning. Den ska vara inne senast {day}.',
    sent: 'Självskattningen lämnades in {time} av {name}.',
  },
  send: 'Lämna in självskattningen',
  sendTitle: 'Lämna in självskattningen?',
  sendText:
    '{count, plural, =0 {Alla punkter är besvarade.} one {En punkt är inte besvarad.} other {# punkter är inte besvarade.}} När självskattningen är inlämnad går den inte att ändra.',
} as const;
