import type { Template } from '@/lib/domain/template/template-schema';
import { matrix, plainTick, row, section, smallTemplate, tick } from './small-template';

const paragraph = (text: string) => ({ kind: 'paragraph', text });

const group = {
  kind: 'group',
  key: 'registerutdrag',
  label: 'Registerutdrag',
  comment: { label: 'Kommentar' },
  items: [
    tick('begars', { label: 'Utdrag begärs före anställning.', critical: true, weight: 2 }),
    {
      kind: 'yesNo',
      key: 'sparas',
      label: 'Sparas utdragen?',
      requirement: 'mandatory',
      mapping: { yes: 'unfulfilled', no: 'fulfilled' },
    },
  ],
};

const sections = [
  section(
    'uppdraget',
    [
      paragraph('Besvaras tillsammans med enhetschefen.'),
      paragraph('Underlag ska visas på plats.'),
      plainTick('har-avtal', { role: 'gate', label: 'Enheten har avtal.' }),
      tick('rutin', {
        label: 'Rutin finns och följs.[^1]',
        shortLabel: 'Rutin',
        concept: 'skriftlig-rutin',
        guidance: ['Rutinen ska vara skriftlig.', 'Den ska vara känd av alla.'],
        comment: { label: 'Kommentar' },
        references: [{ document: 'sol', place: '14 kap.' }],
      }),
      { kind: 'comment', key: 'kommentar', label: 'Kommentarer' },
    ],
    { title: '1 Uppdraget', shortTitle: 'Uppdraget', gate: 'har-avtal', references: [{ document: 'sol' }] },
  ),
  section('personal', [
    group,
    section('vuxna', [matrix('krav', [row('ett'), row('tva'), row('tre')], { guidance: ['Kryssa.'] })], {
      audience: 'adults',
    }),
    {
      kind: 'number',
      key: 'antal',
      label: 'Antal anmälningar',
      requirement: 'mandatory',
      unit: 'stycken',
      periodMonths: 12,
      mapping: { whole: 'fulfilled', part: 'unassessed' },
    },
    {
      kind: 'openQuestion',
      key: 'hur',
      label: 'Hur följs rutinen?',
      answerLabel: 'Beskriv',
      requirement: 'desirable',
      mapping: { answered: 'unassessed' },
    },
  ]),
];

/** A template that uses every field of the format at least once. */
export function fullTemplate(): Template {
  return smallTemplate({
    key: 'full',
    intro: ['Formuläret fylls i på plats.', 'Det sparas i fem år.'],
    documents: [
      { key: 'sol', kind: 'law', designation: 'SoL', title: 'Socialtjänstlag' },
      { key: 'lvu', kind: 'law', designation: 'LVU' },
    ],
    report: [
      { part: 'heading', label: 'Grunduppgifter' },
      { part: 'fact', fact: 'unitName', label: 'Enhet' },
      { part: 'summary', label: 'Sammanfattning' },
      { part: 'heading', label: 'Beslut' },
      { part: 'actions', label: 'Utvecklingsområden' },
      { part: 'deadlines', label: 'Senast' },
      { part: 'judgement', label: 'Slutlig bedömning' },
      { part: 'judgementComment', label: 'Kommentarer' },
    ],
    sections,
    footnotes: [{ key: '1', text: 'Se även föreskrifterna.' }],
  });
}
