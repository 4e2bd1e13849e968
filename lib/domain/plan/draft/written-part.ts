import { z } from 'zod';
import { fail, ok, type Result } from '../../result';
import { type Indicator, indicatorSchema, planSchema } from '../plan-schema';
import { planTextSchema } from '../plan-text';

const area = planSchema.shape.areas.element;
const { title, origin, introduction, footnotes } = planSchema.shape;

/**
 * What each part of a draft holds as somebody writes it: all that the part says, but its key, which is ours. When an
 * indicator is measured is written in words alone, and read from them.
 */
const writtenPartSchemas = {
  head: z.strictObject({ title, origin, introduction, footnotes }),
  area: area.pick({ label: true, title: true, text: true }),
  goal: area.shape.goals.element.pick({ label: true, title: true }),
  indicator: indicatorSchema
    .omit({ key: true, occasions: true })
    .extend({ occasions: planTextSchema.nullable() }),
} as const;

export type WrittenPartKind = keyof typeof writtenPartSchemas;
export type WrittenPart<Kind extends WrittenPartKind> = z.infer<(typeof writtenPartSchemas)[Kind]>;

/** The parts that a plan is a tree of. */
export const partKinds = ['area', 'goal', 'indicator'] as const;
export type PartKind = (typeof partKinds)[number];

/** What is wrong with a field. */
export const fieldFaults = ['required', 'too-long', 'too-many', 'unwanted-characters', 'invalid'] as const;
export type FieldFault = (typeof fieldFaults)[number];

/** By the path of the field, as `definition.measures.0.numerator`. */
export type FieldFaults = Readonly<Record<string, FieldFault>>;

/**
 * What somebody wrote, as the plan can hold it: spaces at the ends of lines, empty lines and other ways to write the same
 * letter are put right, and all else that is wrong is said at once, by field.
 */
export function readWrittenPart<Kind extends WrittenPartKind>(
  kind: Kind,
  written: unknown,
): Result<WrittenPart<Kind>, FieldFaults> {
  const parsed = writtenPartSchemas[kind].safeParse(tidied(written));
  if (parsed.success) return ok(parsed.data as WrittenPart<Kind>);
  return fail(
    Object.fromEntries(
      parsed.error.issues.toReversed().map((issue) => [fieldOf(issue.path), faultOf(issue)] as const),
    ),
  );
}

/** A fault in a line of a text is one of the text. */
const fieldOf = (path: readonly PropertyKey[]): string => {
  const last = path.at(-1);
  const isLine = typeof last === 'number' && typeof path.at(-2) === 'string' && lineFields.has(path.at(-2));
  return (isLine ? path.slice(0, -1) : path).map(String).join('.');
};

const lineFields: ReadonlySet<PropertyKey | undefined> = new Set([
  'text',
  'words',
  'lead',
  'rationale',
  'occasions',
  'dataSource',
]);

function faultOf(issue: z.core.$ZodIssue): FieldFault {
  if (issue.code === 'custom') return 'unwanted-characters';
  const isList = 'origin' in issue && issue.origin === 'array';
  if (issue.code === 'too_small') return 'required';
  if (issue.code === 'too_big') return isList ? 'too-many' : 'too-long';
  return 'invalid';
}

/** Deeper than anything that a part holds. */
const deepest = 8;

function tidied(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return tidyText(value);
  if (depth > deepest || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => tidied(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tidied(one, depth + 1)]));
}

/** The text with a paragraph or point to a line, as a plan keeps it. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** An indicator as it was written, with what was read from the words about when it is measured. */
export function asIndicator(
  { occasions, ...written }: WrittenPart<'indicator'>,
  key: string,
  read: (words: string) => NonNullable<Indicator['occasions']>['when'],
): Indicator {
  return {
    ...written,
    key,
    occasions: occasions === null ? null : { words: occasions, when: read(occasions) },
  };
}
