import { type PlainDate, plainDate } from '@/lib/domain/plain-date';
import type { SentChange } from '@/lib/domain/save-answers-message';
import rvc2023 from './rvc-2023.json';

type Answers = Readonly<
  Record<string, { readonly answer: SentChange['value']; readonly assessment?: string }>
>;

/** An audit that was held on paper: its form, and what was decided upon it. */
export type PaperAudit = {
  readonly unit: string;
  readonly visitDate: PlainDate;
  readonly decisionDate: PlainDate;
  readonly answers: Answers;
  readonly comments: Readonly<Record<string, string>>;
  readonly actions: readonly {
    readonly text: string;
    /** As it was written; null when no time was set. */
    readonly deadline: string | null;
    readonly links: readonly string[];
  }[];
  readonly accepted: readonly { readonly item: string; readonly motiveIn: string }[];
  readonly actedUpon: readonly string[];
};

const west = 'Relationsvåldscentrum Väst';

const centre2023: PaperAudit = {
  ...rvc2023,
  unit: west,
  visitDate: plainDate(rvc2023.visitDate),
  decisionDate: plainDate(rvc2023.decisionDate),
  actedUpon: ['registerutdrag-vid-anstallning', 'antal-orosanmalningar', 'beredskap-att-paborja'],
};

/** The one before, which found nothing to remedy: what has become worse since stands beside each item. */
const centre2021: PaperAudit = {
  ...centre2023,
  visitDate: plainDate('2021-10-19'),
  decisionDate: plainDate('2021-11-05'),
  answers: {
    ...rvc2023.answers,
    'registerutdrag-vid-anstallning': { answer: 'yes' },
    'antal-orosanmalningar': { answer: { covers: 'whole', amount: 4 } },
    'beredskap-att-paborja': { answer: 'ticked' },
    'gemensam-vardegrund': { answer: 'yes' },
    'genomforandeplan-inom-10-vardagar': { answer: 'ticked' },
  },
  comments: {},
  actions: [],
  accepted: [],
  actedUpon: [],
};

/** A form without anything to remark on, in words that fit any centre. */
const faultless: Answers = Object.fromEntries(
  Object.entries<Answers[string]>(centre2021.answers).map(([key, given]) => [
    key,
    given.assessment ? { ...given, answer: 'Beskrivs i enhetens rutiner, som visades vid besöket.' } : given,
  ]),
);

/** The bad answers that the examples choose among. */
const bad = {
  'annan-sprakkompetens': 'unticked',
  'andel-socionomer': 'unticked',
  'antal-orosanmalningar': { covers: 'part', amount: 2, since: '2021-03' },
  'avvikelser-anvands': 'delvis',
  'beredskap-att-paborja': 'unticked',
  'egenkontroll-utovas': 'delvis',
  'extern-handledning': 'unticked',
  'gallring-enligt-sol': 'finns-delvis',
  'gemensam-vardegrund': 'no',
  'genomforandeplan-inom-10-vardagar': 'unticked',
  'processer-beskrivna': 'delvis',
  'registerutdrag-vid-anstallning': 'no',
  'riskanalys-arligen': 'nej',
  'rutin-bemanning': 'saknas',
  'rutin-hot-och-vald': 'finns-delvis',
  'vuxna-genomforandeplan-foljs-upp': 'unticked',
} as const satisfies Record<string, SentChange['value']>;
type BadAnswer = keyof typeof bad;

/** Routines that the form asks for and that may be there in part, those first that most often are. */
const routines = [
  'rutin-ledningssystem',
  'rutin-aterkoppling-avvikelser',
  'rutin-synpunkter-klagomal',
  'rutin-begransa-skadeverkningar',
  'rutin-otillaten-paverkan',
  'rutin-del-av-dokumentation',
  'rutin-felaktiga-uppgifter',
  'rutin-lex-sarah',
  'rutin-brandprevention',
  'rutin-intern-och-extern-samverkan',
  'rutin-bemotande',
  'rutin-dodsfall',
] as const;

type Example = {
  readonly unit: string;
  readonly visit: string;
  readonly lacking: readonly BadAnswer[];
  /** Those among them that were accepted. */
  readonly accepted?: readonly BadAnswer[];
  /** How many more of the routines are there only in part. */
  readonly weak?: number;
  /** The action has no time, which pulls the judgement down. */
  readonly timeless?: true;
};

/** Other centres through the years, so that there is something to hold beside each other. */
const examples: readonly Example[] = [
  {
    unit: 'Relationsvåldscentrum Norr',
    visit: '2021-09-14',
    weak: 6,
    lacking: ['genomforandeplan-inom-10-vardagar', 'riskanalys-arligen'],
  },
  {
    unit: 'Relationsvåldscentrum Innerstaden',
    visit: '2021-09-28',
    weak: 12,
    lacking: [
      'beredskap-att-paborja',
      'processer-beskrivna',
      'egenkontroll-utovas',
      'gallring-enligt-sol',
      'rutin-bemanning',
    ],
    timeless: true,
  },
  {
    unit: 'Relationsvåldscentrum Sydost',
    visit: '2021-10-05',
    weak: 3,
    lacking: ['gemensam-vardegrund', 'extern-handledning'],
  },
  {
    unit: 'Relationsvåldscentrum Norr',
    visit: '2023-09-12',
    weak: 4,
    lacking: ['genomforandeplan-inom-10-vardagar', 'beredskap-att-paborja', 'processer-beskrivna'],
  },
  {
    unit: 'Relationsvåldscentrum Söder',
    visit: '2023-09-26',
    weak: 1,
    lacking: ['genomforandeplan-inom-10-vardagar', 'egenkontroll-utovas', 'annan-sprakkompetens'],
    accepted: ['genomforandeplan-inom-10-vardagar'],
  },
  {
    unit: 'Relationsvåldscentrum Öst',
    visit: '2023-11-21',
    weak: 7,
    lacking: [
      'beredskap-att-paborja',
      'processer-beskrivna',
      'registerutdrag-vid-anstallning',
      'rutin-hot-och-vald',
    ],
  },
  {
    unit: 'Relationsvåldscentrum Norr',
    visit: '2025-09-09',
    weak: 2,
    lacking: ['beredskap-att-paborja', 'gallring-enligt-sol', 'annan-sprakkompetens'],
  },
  {
    unit: 'Relationsvåldscentrum Söder',
    visit: '2025-09-23',
    lacking: [
      'beredskap-att-paborja',
      'genomforandeplan-inom-10-vardagar',
      'egenkontroll-utovas',
      'antal-orosanmalningar',
    ],
    accepted: ['genomforandeplan-inom-10-vardagar'],
  },
  {
    unit: 'Relationsvåldscentrum Öst',
    visit: '2025-10-14',
    weak: 2,
    lacking: ['beredskap-att-paborja', 'avvikelser-anvands'],
  },
  {
    unit: 'Kvinnojouren Ängen',
    visit: '2025-10-28',
    weak: 9,
    lacking: [
      'genomforandeplan-inom-10-vardagar',
      'andel-socionomer',
      'riskanalys-arligen',
      'vuxna-genomforandeplan-foljs-upp',
      'gemensam-vardegrund',
    ],
    accepted: ['andel-socionomer'],
    timeless: true,
  },
  { unit: 'Samtalsmottagningen Gläntan', visit: '2025-11-11', lacking: [] },
];

function paperOf({ unit, visit, lacking, accepted = [], weak = 0, timeless }: Example): PaperAudit {
  const visitDate = plainDate(visit);
  const weakRoutines = routines.slice(0, weak);
  const wishes: readonly BadAnswer[] = ['annan-sprakkompetens'];
  const remedied = lacking.filter((item) => !accepted.includes(item) && !wishes.includes(item));
  const actedUpon = [...remedied, ...weakRoutines];
  const nextYear = Number(visit.slice(0, 4)) + 1;
  const action = {
    text: 'Enheten rättar till bristerna och redovisar hur.',
    deadline: timeless ? null : `${nextYear}-04-30`,
    links: actedUpon,
  };
  return {
    unit,
    visitDate,
    decisionDate: plainDate(`${visit.slice(0, 4)}-12-01`),
    answers: {
      ...faultless,
      ...Object.fromEntries(lacking.map((item) => [item, answered(item)])),
      ...Object.fromEntries(weakRoutines.map((item) => [item, { answer: 'finns-delvis' }])),
    },
    comments: Object.fromEntries(lacking.map((item) => [item, 'Togs upp med enheten vid besöket.'])),
    actions: actedUpon.length > 0 ? [action] : [],
    accepted: accepted.map((item) => ({ item, motiveIn: item })),
    actedUpon,
  };
}

/** A number that covers part of its period asks for the auditor's own assessment. */
const answered = (item: BadAnswer) =>
  item === 'antal-orosanmalningar' ? { answer: bad[item], assessment: 'partial' } : { answer: bad[item] };

/** The audits from paper in the order they are put in: the two real ones first, of which the last is case 2023-0001. */
export const paperAudits: readonly PaperAudit[] = [centre2021, centre2023, ...examples.map(paperOf)];
