import fc from 'fast-check';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { type Assessment, assessmentSchema, requirementSchema } from '@/lib/domain/template/item-schema';
import { basicFactSchema, type Template, templateSchema } from '@/lib/domain/template/template-schema';
import { paragraphTextSchema } from '@/lib/domain/template/text-schema';

/** Templates that use everything the file format has, in any order and with any words. */

const trap = fc.constantFrom(
  '=1+1',
  '+46 8',
  '-',
  '@ ',
  "'a",
  ': ;',
  'a: b',
  '_x0041_',
  'toString',
  'Ja',
  '2024-05-01',
  '1,5',
  '<b>&amp;',
);
const words = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
  trap,
);

const anyText = (most = 4000): fc.Arbitrary<string> =>
  words
    .map((text) => text.normalize('NFC').slice(0, most).replaceAll('[^', '').trim())
    .filter((text) => paragraphTextSchema.safeParse(text).success);

const anyAssessment = fc.constantFrom(...assessmentSchema.options);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const anyGuidance = maybe(fc.array(anyText(), { minLength: 1, maxLength: 3 }));
const anyComment = maybe(fc.record({ label: anyText() }));

const documents = [
  { key: 'sol', kind: 'law', designation: 'SoL', title: 'Socialtjänstlagen' },
  { key: 'krav', kind: 'specification', designation: 'SF DNR 1: 2' },
];
const anyReference = fc.oneof(
  fc.record({ document: fc.constantFrom('sol', 'krav') }),
  fc.record({ place: anyText(100) }),
  fc.record({ document: fc.constantFrom('sol', 'krav'), place: anyText(100) }),
);
const anyReferences = maybe(fc.array(anyReference, { minLength: 1, maxLength: 3 }));

const answersOf = {
  tick: ['ticked', 'unticked'],
  yesNo: ['yes', 'no'],
  openQuestion: ['answered'],
  text: ['answered'],
  number: ['whole', 'part'],
} as const;
type FreeKind = keyof typeof answersOf;

const itemParts = {
  label: anyText(),
  shortLabel: maybe(anyText(60)),
  concept: maybe(fc.constantFrom('rutin', 'register-2')),
  requirement: fc.constantFrom(...requirementSchema.options),
  role: fc.constantFrom('control', 'control', 'scope', 'feedback'),
  weight: fc.constantFrom(1, 1, 0.1, 2.5, 100),
  critical: fc.boolean(),
  references: anyReferences,
  guidance: anyGuidance,
  comment: anyComment,
};

/** What each answer means, where the item is assessed; an item that only informs has no such thing. */
function meant<Item extends { role: string; requirement: string }>(
  { role, ...item }: Item,
  answers: readonly string[],
  assessments: readonly Assessment[],
) {
  const requirement = role === 'control' ? item.requirement : 'informational';
  const mapping = Object.fromEntries(answers.map((answer, at) => [answer, assessments[at] ?? 'fulfilled']));
  return { ...item, role, requirement, ...(requirement === 'informational' ? {} : { mapping }) };
}

const anyAssessments = fc.array(anyAssessment, { minLength: 10, maxLength: 10 });

const anyItem = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(answersOf) as FreeKind[])),
    item: fc.record(itemParts),
    assessments: anyAssessments,
    answerLabel: maybe(anyText()),
    unit: maybe(anyText(40)),
    periodMonths: maybe(fc.integer({ min: 1, max: 120 })),
  })
  .map(({ kind, item, assessments, answerLabel, unit, periodMonths }) => ({
    kind,
    ...meant(item, answersOf[kind], assessments),
    ...(kind === 'number' ? { unit, periodMonths } : {}),
    ...(kind === 'openQuestion' || kind === 'text' ? { answerLabel } : {}),
  }));

const anyGroup = fc.record({
  kind: fc.constant('group'),
  label: maybe(anyText()),
  comment: anyComment,
  items: fc.array(anyItem, { minLength: 1, maxLength: 3 }),
});

const anyRow = fc.record({ item: fc.record(itemParts), assessments: anyAssessments, means: fc.boolean() });

const anyMatrix = fc
  .record({
    heading: anyText(),
    guidance: anyGuidance,
    references: anyReferences,
    comment: anyComment,
    columns: fc.array(fc.record({ label: anyText(), assessment: anyAssessment }), {
      minLength: 2,
      maxLength: 4,
    }),
    rows: fc.array(anyRow, { minLength: 1, maxLength: 3 }),
  })
  .map(({ columns, rows, ...matrix }) => {
    const codes = columns.map((_, at) => ['ja', 'delvis', 'nej', 'ej-aktuellt'][at] ?? '');
    return {
      kind: 'matrix',
      ...matrix,
      columns: columns.map((column, at) => ({ ...column, code: codes[at] })),
      rows: rows.map(({ item, assessments, means }) => {
        const { mapping, ...row } = { mapping: undefined, ...meant(item, codes, assessments) };
        return { kind: 'matrixRow', ...row, ...(means && mapping !== undefined ? { mapping } : {}) };
      }),
    };
  });

const anyLeaf: fc.Arbitrary<object> = fc.oneof(
  anyItem,
  anyGroup,
  anyMatrix,
  fc.record({ kind: fc.constant('paragraph'), text: anyText() }),
  fc.record({ kind: fc.constant('comment'), label: anyText() }),
);

const anySection = (depth: number): fc.Arbitrary<object> => {
  const block = depth > 0 ? fc.oneof({ weight: 3, arbitrary: anyLeaf }, anySection(depth - 1)) : anyLeaf;
  return fc
    .record({
      title: anyText(),
      shortTitle: maybe(anyText(60)),
      audience: maybe(fc.constantFrom('adults', 'children')),
      references: anyReferences,
      gated: fc.boolean(),
      content: fc.array(block, { maxLength: 4 }),
    })
    .map(({ gated, content, ...section }) => {
      if (!gated) return { kind: 'section', ...section, content };
      const gate = { kind: 'tick', label: 'Styr', role: 'gate', requirement: 'informational' };
      return { kind: 'section', ...section, gate: '', content: [gate, ...content] };
    });
};

/** Gives each block a key of its own, and each gated section the key of its gate. */
function keyed(value: unknown, next: () => string): unknown {
  if (Array.isArray(value)) return value.map((entry) => keyed(entry, next));
  if (typeof value !== 'object' || value === null) return value;
  const made = Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => [name, keyed(inner, next)]),
  );
  if (typeof made.kind !== 'string' || made.kind === 'paragraph') return made;
  const gateOf = made.gate === '' && Array.isArray(made.content) ? { gate: made.content[0].key } : {};
  return { ...made, ...gateOf, key: next() };
}

const anyFact = fc.record({
  part: fc.constant('fact'),
  fact: fc.constantFrom(...basicFactSchema.options),
  label: anyText(),
});
const neededParts = ['summary', 'actions', 'deadlines', 'judgement', 'judgementComment'];
const anyReport = fc.tuple(
  fc.uniqueArray(anyFact, { selector: ({ fact }) => fact, maxLength: 3 }),
  fc.array(anyText(), { minLength: 5, maxLength: 5 }),
);

/** Any template of the file format, with the fields left out that may be. */
export const anyFullTemplate: fc.Arbitrary<Template> = fc
  .record({
    name: anyText(100),
    language: fc.constantFrom('sv', 'en'),
    origin: anyText(),
    title: anyText(),
    intro: fc.array(anyText(), { maxLength: 3 }),
    report: anyReport,
    texts: fc.array(anyText(40), { minLength: 7, maxLength: 7 }),
    threshold: fc.constantFrom(0, 0.5, 0.75, 0.123, 1),
    sections: fc.array(anySection(2), { minLength: 1, maxLength: 3 }),
  })
  .map(({ report: [facts, labels], texts, threshold, sections, title, ...head }) => {
    const [yes, no, note, ...alternatives] = texts;
    let last = 0;
    const next = () => {
      last += 1;
      return `nyckel-${last}`;
    };
    return templateSchema.parse({
      format: 1,
      key: 'vilken-som-helst',
      ...head,
      title: `${title}[^1]`,
      documents,
      report: [
        { part: 'heading', label: 'Rubrik' },
        ...facts,
        ...neededParts.map((part, at) => ({ part, label: labels[at] })),
      ],
      alternatives: judgementCodes.map((code, at) => ({ code, text: alternatives[at] })),
      rules: { threshold, note },
      wording: { yes, no },
      sections: keyed(sections, next),
      footnotes: [{ key: '1', text: 'En not.' }],
    });
  });
