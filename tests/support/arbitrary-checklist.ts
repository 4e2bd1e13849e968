import fc from 'fast-check';
import { answerSchemaFor } from '@/lib/domain/answer';
import type { FilledChecklist, Finding } from '@/lib/domain/assessment';
import { type ItemTarget, targetsOf } from '@/lib/domain/template/targets-of';
import { type Template, templateSchema } from '@/lib/domain/template/template-schema';

const assessment = fc.constantFrom('fulfilled', 'partial', 'unfulfilled', 'notApplicable', 'unassessed');
const requirement = fc.constantFrom('mandatory', 'mandatory', 'desirable', 'informational');

const mappings = {
  tick: { ticked: assessment, unticked: assessment },
  yesNo: { yes: assessment, no: assessment },
  openQuestion: { answered: assessment },
  text: { answered: assessment },
  number: { whole: assessment, part: assessment },
} as const;

const anyKind = fc.constantFrom(...(Object.keys(mappings) as (keyof typeof mappings)[]));

const anyItem = anyKind.chain((of) =>
  fc.record({
    kind: fc.constant(of),
    requirement,
    weight: fc.double({ min: 0.01, max: 10, noNaN: true }),
    mapping: fc.record<Record<string, string>>(mappings[of]),
    ...(of === 'number' ? { periodMonths: fc.constant(12) } : {}),
  }),
);

const anySection = fc.record({
  items: fc.array(anyItem, { maxLength: 4 }),
  rows: fc.array(requirement, { maxLength: 3 }),
  gate: fc.constantFrom(null, 'tick', 'yesNo'),
});

interface AnySection {
  readonly items: readonly { readonly requirement: string; readonly mapping: object }[];
  readonly rows: readonly string[];
  readonly gate: 'tick' | 'yesNo' | null;
}

function sectionFrom({ items, rows, gate: kind }: AnySection, index: number): object {
  const key = `section-${index}`;
  const content: object[] = items.map(({ mapping, ...item }, place) => ({
    ...(item.requirement === 'informational' ? item : { ...item, mapping }),
    key: `item-${index}-${place}`,
    label: 'Punkt',
  }));
  if (rows.length > 0) {
    content.push({
      kind: 'matrix',
      key: `matrix-${index}`,
      heading: 'Rutiner',
      columns: ['fulfilled', 'partial', 'unfulfilled'].map((assessment) => ({
        code: assessment,
        label: assessment,
        assessment,
      })),
      rows: rows.map((level, place) => ({
        kind: 'matrixRow',
        key: `row-${index}-${place}`,
        label: 'Rutin',
        requirement: level,
      })),
    });
  }
  if (kind === null) return { kind: 'section', key, title: key, content };
  const gate = `gate-${index}`;
  content.unshift({ kind, key: gate, label: gate, role: 'gate', requirement: 'informational' });
  return { kind: 'section', key, title: key, gate, content };
}

const reportParts = ['summary', 'actions', 'deadlines', 'judgement', 'judgementComment'];

/** Any small template of the shipped format. */
export const anyTemplate: fc.Arbitrary<Template> = fc
  .array(anySection, { minLength: 1, maxLength: 4 })
  .map((sections) => {
    return templateSchema.parse({
      format: 1,
      key: 'any',
      name: 'Mall',
      language: 'sv',
      origin: 'Gjord för ett test.',
      title: 'Mall',
      intro: [],
      documents: [],
      report: reportParts.map((part) => ({ part, label: part })),
      alternatives: ['compliant', 'compliantAfterAction', 'mostlyCompliant', 'nonCompliant'].map((code) => ({
        code,
        text: code,
      })),
      rules: { threshold: 0.75, note: 'Vårt val.' },
      wording: { yes: 'Ja', no: 'Nej' },
      sections: sections.map(sectionFrom),
      footnotes: [],
    });
  });

function anyAnswer({ item, matrix }: ItemTarget): fc.Arbitrary<Finding['answer']> {
  switch (item.kind) {
    case 'tick':
      return fc.constantFrom(null, 'ticked', 'unticked');
    case 'yesNo':
      return fc.constantFrom(null, 'yes', 'no');
    case 'openQuestion':
    case 'text':
      return fc.constantFrom(null, 'Svar', 'constructor');
    case 'number':
      return fc.constantFrom(
        null,
        { covers: 'whole', amount: 0 },
        { covers: 'part', amount: 1, since: '2023-10' },
      );
    case 'matrixRow':
      return fc.constantFrom(null, ...(matrix?.columns.map(({ code }) => code) ?? []));
  }
}

function anyFinding(target: ItemTarget): fc.Arbitrary<[string, Finding]> {
  return fc
    .record({
      answer: anyAnswer(target).map((answer) => answerSchemaFor(target).parse(answer)),
      assessment: fc.option(fc.constantFrom('fulfilled', 'partial', 'unfulfilled', 'notApplicable')),
      comment: fc.constantFrom(null, 'Kommentar'),
    })
    .map((finding) => [target.key, finding]);
}

/** Any small template, filled in somehow. */
export const anyChecklist: fc.Arbitrary<FilledChecklist> = anyTemplate.chain((template) => {
  const targets = targetsOf(template);
  const items = [...targets.values()].filter((target) => target.type === 'item');
  const sections = template.sections.map(({ key }) => key);
  return fc.record({
    targets: fc.constant(targets),
    findings: fc.tuple(...items.map(anyFinding)).map((findings) => new Map(findings)),
    leftOut: fc.subarray(sections, { maxLength: 1 }).map((keys) => new Set(keys)),
  });
});
