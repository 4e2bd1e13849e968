import { type PlainDate, plainDate } from '@/lib/domain/plain-date';
import type { SentChange } from '@/lib/domain/save-answers-message';
import { parseTemplate } from '@/lib/domain/template/parse-template';
import { answerCodesOf, type ItemTarget, orderedItems } from '@/lib/domain/template/targets-of';
import rvc2023 from './rvc-2023.json';
import { type ShippedKey, shippedTemplates } from './shipped-templates';

type Given = { readonly answer: SentChange['value']; readonly assessment?: string };
type Answers = Readonly<Record<string, Given>>;

/** An audit that was held on paper: its form, and what was decided upon it. */
export type PaperAudit = {
  readonly unit: string;
  readonly template: ShippedKey;
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
  /** Its actions were seen to be done, and it was closed: the day they were. */
  readonly finishedOn?: PlainDate;
};

const centre2023: PaperAudit = {
  ...rvc2023,
  unit: 'Relationsvåldscentrum Väst',
  template: 'rvc',
  visitDate: plainDate(rvc2023.visitDate),
  decisionDate: plainDate(rvc2023.decisionDate),
  actedUpon: ['registerutdrag-vid-anstallning', 'antal-orosanmalningar', 'beredskap-att-paborja'],
};

const { 'feedback-till-forvaltningen': _saidOfTheForm, ...answersOf2023 } = rvc2023.answers;

/** The one before, which found nothing to remedy: what has become worse since stands beside each item. */
const centre2021: PaperAudit = {
  ...centre2023,
  visitDate: plainDate('2021-10-19'),
  decisionDate: plainDate('2021-11-05'),
  answers: {
    ...answersOf2023,
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

export type Example = {
  readonly unit: string;
  readonly template: ShippedKey;
  readonly visit: string;
  /** Items that are as bad as they can be. */
  readonly lacking: readonly string[];
  /** Those among them that were accepted. */
  readonly accepted?: readonly string[];
  /** How many of the rows that may be there in part are so, other ones in each example. */
  readonly partly?: number;
  /** The action has no time, which pulls the judgement down. */
  readonly timeless?: true;
  /** The day its action was seen to be done; then it was closed. */
  readonly finished?: string;
};

const centre = (name: string) => ({ unit: `Relationsvåldscentrum ${name}`, template: 'rvc' }) as const;
const addiction = (unit: string) => ({ unit, template: 'missbruk' }) as const;
const families = (unit: string) => ({ unit, template: 'oppenvard-barn-unga' }) as const;

const plan = 'genomforandeplan-inom-10-vardagar';
const supervision = 'extern-handledning';
const register = 'registerutdrag-vid-anstallning';
const readiness = 'beredskap-att-paborja';

/** Other units through the years, so that there is something to hold beside each other. */
const examples: readonly Example[] = [
  { ...centre('Norr'), visit: '2021-09-14', lacking: [plan, 'riskanalys-arligen'], partly: 6 },
  {
    ...centre('Innerstaden'),
    visit: '2021-09-28',
    lacking: [readiness, supervision],
    partly: 24,
    timeless: true,
  },
  { ...centre('Sydost'), visit: '2021-10-05', lacking: ['gemensam-vardegrund', supervision], partly: 8 },
  {
    ...addiction('Öppenvård missbruk'),
    visit: '2023-05-16',
    lacking: [plan, register, supervision],
    partly: 9,
    finished: '2024-05-14',
  },
  { ...centre('Norr'), visit: '2023-09-12', lacking: [plan, readiness], partly: 3 },
  { ...centre('Söder'), visit: '2023-09-26', lacking: [plan, 'annan-sprakkompetens'], accepted: [plan] },
  { ...centre('Öst'), visit: '2023-11-21', lacking: [readiness, register, 'rutin-bemanning'], partly: 12 },
  { ...addiction('Öppenvård missbruk'), visit: '2025-05-13', lacking: [plan, supervision], partly: 2 },
  {
    ...addiction('Öppenvården Gläntan'),
    visit: '2025-05-20',
    lacking: [plan, register, 'riskanalys-arligen', 'annan-sprakkompetens'],
    partly: 14,
    timeless: true,
  },
  { ...centre('Norr'), visit: '2025-09-09', lacking: [readiness, 'annan-sprakkompetens'], partly: 1 },
  { ...centre('Söder'), visit: '2025-09-23', lacking: [plan, readiness], accepted: [plan], partly: 2 },
  { ...centre('Öst'), visit: '2025-10-14', lacking: [readiness], partly: 4 },
  {
    ...centre('Ängen'),
    unit: 'Kvinnojouren Ängen',
    visit: '2025-10-28',
    lacking: [supervision, plan],
    partly: 7,
  },
  { ...families('Familjestödsenheten'), visit: '2025-11-04', lacking: ['tolk-vid-behov'], partly: 3 },
  { ...families('Stödcentrum för unga'), visit: '2025-11-11', lacking: [] },
];

const itemsOf = new Map(shippedTemplates.map(({ key, content }) => [key, itemsIn(content)] as const));

function itemsIn(content: unknown): readonly ItemTarget[] {
  const parsed = parseTemplate(content);
  if (!parsed.ok) throw new Error(`A shipped template cannot be read: ${JSON.stringify(parsed.errors)}`);
  // Nobody has said anything of the form itself in the examples.
  return orderedItems(parsed.value).filter(({ item }) => item.role !== 'feedback');
}

/** A wish is remarked on, but nothing is asked of the unit. */
const isWish = ({ item }: ItemTarget): boolean => item.requirement === 'desirable';

/** How many rows further on the next example begins: they meet in some, but not in all. */
const stride = 5;

/** An example as it was filled in; `index` says which of its rows are so in part. */
export function paperOf(example: Example, index: number): PaperAudit {
  const { unit, template, visit, lacking, accepted = [], partly = 0, timeless, finished } = example;
  const items = itemsOf.get(template) ?? [];
  const divisible = items.filter((one) => codeFor(one, 'partial') !== null && !lacking.includes(one.key));
  const from = (index * stride) % Math.max(1, divisible.length);
  const inPart = [...divisible.slice(from), ...divisible.slice(0, from)].slice(0, partly);
  const bad = items.filter(({ key }) => lacking.includes(key));
  const actedUpon = [...bad.filter((one) => !isWish(one) && !accepted.includes(one.key)), ...inPart].map(
    ({ key }) => key,
  );
  const year = Number(visit.slice(0, 4));
  const action = {
    text: 'Enheten rättar till bristerna och redovisar hur.',
    deadline: timeless ? null : `${year + 1}-04-30`,
    links: actedUpon,
  };
  return {
    unit,
    template,
    visitDate: plainDate(visit),
    decisionDate: plainDate(`${year}-12-01`),
    answers: {
      ...Object.fromEntries(items.map((one) => [one.key, given(one, 'fulfilled')])),
      ...Object.fromEntries(bad.map((one) => [one.key, given(one, 'unfulfilled')])),
      ...Object.fromEntries(inPart.map((one) => [one.key, given(one, 'partial')])),
    },
    comments: Object.fromEntries(lacking.map((item) => [item, 'Togs upp med enheten vid besöket.'])),
    actions: actedUpon.length > 0 ? [action] : [],
    accepted: accepted.map((item) => ({ item, motiveIn: item })),
    actedUpon,
    ...(finished && { finishedOn: plainDate(finished) }),
  };
}

const codeFor = ({ item, matrix, mapping }: ItemTarget, wanted: string): string | null =>
  answerCodesOf(item, matrix).find((code) => mapping[code] === wanted) ?? null;

/** An answer that means what is wanted; of what is never assessed, the first that there is. */
function given(target: ItemTarget, wanted: string): Given {
  const { item, matrix, mapping } = target;
  const assessed = Object.keys(mapping).length > 0 ? { assessment: wanted } : {};
  if (item.kind === 'openQuestion' || item.kind === 'text')
    return { answer: 'Beskrivs i enhetens rutiner, som visades vid besöket.', ...assessed };
  if (item.kind === 'number') return { answer: { covers: 'whole', amount: 3 } };
  return { answer: codeFor(target, wanted) ?? answerCodesOf(item, matrix)[0] ?? null };
}

/** The audits from paper in the order they are put in: the real ones first, of which the last is case 2023-0001. */
export const paperAudits: readonly PaperAudit[] = [centre2021, centre2023, ...examples.map(paperOf)];
