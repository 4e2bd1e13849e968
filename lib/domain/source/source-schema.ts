import { z } from 'zod';
import { plainDateSchema } from '../plain-date-schema';
import { keySchema, paragraphTextSchema } from '../template/text-schema';

/** What a source is: a law is repealed, a specification or a guidance runs out. */
export const sourceKinds = ['law', 'regulation', 'specification', 'guidance'] as const;
export type SourceKind = (typeof sourceKinds)[number];

const knownFrom = paragraphTextSchema.max(300);

/** A day, and where it is known from: the number of the statute that says so, or the form that the source stands in. */
const knownDaySchema = z.strictObject({ day: plainDateSchema, knownFrom });
export type KnownDay = z.infer<typeof knownDaySchema>;

/**
 * A law, regulation, specification or guidance that templates cite; `key` is what a template's `documents` call it.
 * Whatever is null is not known: nothing is guessed, and no paragraph is said to answer to one in what replaced it.
 */
export const sourceSchema = z.strictObject({
  key: keySchema,
  kind: z.enum(sourceKinds),
  /** As it is written in a reference: *SoL*, *SOSFS 2014:5*. */
  designation: paragraphTextSchema.max(100),
  /** What it is called in full. */
  name: paragraphTextSchema.max(300).nullable(),
  /** Its number where it was published or registered: *SFS 2001:453*. */
  number: paragraphTextSchema.max(100).nullable(),
  /** The first day that it holds. */
  validFrom: knownDaySchema.nullable(),
  /** The last day that it holds; null when no end is known. */
  validTo: knownDaySchema.nullable(),
  /** The key of what stands in its place. */
  replacedBy: z.strictObject({ key: keySchema, knownFrom }).nullable(),
  /** The keys of what has changed it. */
  amendedBy: z.array(keySchema).max(50),
  note: paragraphTextSchema.max(1000).nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

/** What is wrong between the parts of a source, or between it and the others of its register. */
export type SourceFault =
  | 'ends-before-it-begins'
  | 'unknown-successor'
  | 'goes-in-circles'
  | 'unknown-amendment'
  | 'duplicate-key';

/**
 * What is wrong with a source in a register that holds it already; null when nothing is. Successors must lead to an
 * end, so that whoever follows them arrives.
 */
export function faultOf(source: Source, register: ReadonlyMap<string, Source>): SourceFault | null {
  const { validFrom, validTo, replacedBy, amendedBy } = source;
  if (validFrom && validTo && validTo.day < validFrom.day) return 'ends-before-it-begins';
  if (replacedBy && !register.has(replacedBy.key)) return 'unknown-successor';
  if (amendedBy.some((key) => key === source.key || !register.has(key))) return 'unknown-amendment';
  const passed = new Set([source.key]);
  for (let next = replacedBy?.key; next !== undefined; next = register.get(next)?.replacedBy?.key) {
    if (passed.has(next)) return 'goes-in-circles';
    passed.add(next);
  }
  return null;
}

/** The file `templates/sources.json`: every source once, each of them sound. */
export const sourceRegisterSchema = z
  .strictObject({ format: z.literal(1), sources: z.array(sourceSchema).max(1000) })
  .superRefine(({ sources }, context) => {
    const register = new Map(sources.map((source) => [source.key, source]));
    sources.forEach((source, index) => {
      const isRepeated = sources.filter(({ key }) => key === source.key).length > 1;
      const fault = isRepeated ? 'duplicate-key' : faultOf(source, register);
      if (fault) context.addIssue({ code: 'custom', path: ['sources', index], params: { code: fault } });
    });
  });
