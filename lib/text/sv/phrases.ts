/** Fraser: the tenant's own words for what its auditors write often. */
export const phrases = {
  title: 'Fraser',
  lede: 'Det ni ofta skriver i sammanfattningar, åtgärder och motiv. Uppföljarna sätter in dem där de skriver, och ändrar dem som de vill.',
  places:
    "'{'enhet'}', '{'ärende'}' och '{'besöksdag'}' byts ut mot ärendets egna uppgifter när frasen sätts in.",
  kind: { summary: 'Sammanfattande bedömning', action: 'Åtgärder', motive: 'Motiv' },
  none: 'Inga fraser än.',
  add: 'Ny fras',
  addTo: 'Ny fras: {kind}',
  text: 'Frasens text',
  textMissing: 'Skriv frasen.',
  save: 'Spara frasen',
  cancel: 'Avbryt',
  edit: 'Ändra frasen: {text}',
  up: 'Flytta upp: {text}',
  down: 'Flytta ned: {text}',
  end: 'Ta bort frasen: {text}',
  ended: 'Frasen är borttagen.',
  endedText: 'Det som redan är skrivet med den står kvar.',
  undo: 'Ångra',
  problem: {
    title: 'Det sparades inte.',
    'changed-meanwhile':
      'Någon annan har ändrat frasen samtidigt. Sidan visar nu det senaste. Det du skrev står kvar.',
  },
  insert: {
    button: 'Infoga fras',
    title: 'Infoga fras',
    search: 'Sök bland fraserna',
    none: 'Ingen fras innehåller det.',
    count: '{count, plural, one {# fras} other {# fraser}}',
  },
} as const;
