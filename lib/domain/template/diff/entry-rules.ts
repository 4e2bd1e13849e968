import { canonicalJson } from '../../canonical-json';
import type { Assessment, Item, ItemKind, Reference, Requirement, Role } from '../item-schema';
import type { CitedDocument, Section, Template } from '../template-schema';
import type { Entry } from './template-entries';

/** What an entry says besides its texts. */
export interface RuleValues {
  readonly kind: ItemKind;
  readonly role: Role;
  readonly requirement: Requirement;
  readonly weight: number;
  readonly critical: boolean;
  readonly concept: string;
  readonly references: readonly Reference[];
  readonly periodMonths: number;
  readonly audience: NonNullable<Section['audience']>;
  readonly gate: string;
  /** What a mark in a column means. */
  readonly assessment: Assessment;
  readonly threshold: number;
  readonly documentKind: CitedDocument['kind'];
  readonly language: Template['language'];
  readonly templateKey: string;
}

type Mapping = Readonly<Record<string, Assessment>>;
type Some<Field extends keyof RuleValues> = { readonly [One in Field]?: RuleValues[One] | undefined };
type Rules = Some<keyof RuleValues> & { readonly mapping?: Mapping | undefined };

interface Compared<Field extends keyof RuleValues> {
  readonly field: Field;
  readonly before: RuleValues[Field] | null;
  readonly after: RuleValues[Field] | null;
}

/** What an answer means; `answer` is its code, null before or after where the answer is not mapped. */
export interface MappingChange {
  readonly field: 'mapping';
  readonly answer: string;
  readonly before: Assessment | null;
  readonly after: Assessment | null;
}

/** A rule that is another than it was; null where it was, or is, left out. */
export type RuleChange = { [Field in keyof RuleValues]: Compared<Field> }[keyof RuleValues] | MappingChange;

/** The rules that differ between an entry and what it has become; all that are set when one of the two is not there. */
export function ruleChanges(before: Entry | null, after: Entry | null): RuleChange[] {
  const old = before ? rulesOf(before) : {};
  const now = after ? rulesOf(after) : {};
  const compared: readonly (RuleChange | null)[] = [
    compare('templateKey', old, now),
    compare('language', old, now),
    compare('threshold', old, now),
    compare('documentKind', old, now),
    compare('audience', old, now),
    compare('gate', old, now),
    compare('kind', old, now),
    compare('role', old, now),
    compare('requirement', old, now),
    compare('critical', old, now),
    compare('weight', old, now),
    compare('periodMonths', old, now),
    compare('assessment', old, now),
    ...mappingChanges(old.mapping ?? {}, now.mapping ?? {}),
    compare('references', old, now),
    compare('concept', old, now),
  ];
  return compared.filter((change) => change !== null);
}

function compare<Field extends keyof RuleValues>(
  field: Field,
  old: Some<Field>,
  now: Some<Field>,
): Compared<Field> | null {
  const before: RuleValues[Field] | null = old[field] ?? null;
  const after: RuleValues[Field] | null = now[field] ?? null;
  const same = before === after || canonicalJson(jsonOf(before)) === canonicalJson(jsonOf(after));
  return same ? null : { field, before, after };
}

const jsonOf = (value: RuleValues[keyof RuleValues] | null) =>
  typeof value === 'object' && value !== null ? value.map((reference) => ({ ...reference })) : value;

function mappingChanges(old: Mapping, now: Mapping): MappingChange[] {
  const answers = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...answers]
    .map((answer) => ({
      field: 'mapping' as const,
      answer,
      before: old[answer] ?? null,
      after: now[answer] ?? null,
    }))
    .filter(({ before, after }) => before !== after);
}

function rulesOf(entry: Entry): Rules {
  switch (entry.part) {
    case 'head':
      return { templateKey: entry.value.key, language: entry.value.language };
    case 'rules':
      return { threshold: entry.value.threshold };
    case 'section': {
      const { audience, gate, references } = entry.value;
      return { audience, gate, references };
    }
    case 'matrix':
      return { references: entry.value.references };
    case 'column':
      return { assessment: entry.value.assessment };
    case 'item':
      return itemRules(entry.value);
    case 'document':
      return { documentKind: entry.value.kind };
    default:
      return {};
  }
}

function itemRules(item: Item): Rules {
  const { kind, role, requirement, weight, critical, concept, references, mapping } = item;
  const periodMonths = item.kind === 'number' ? item.periodMonths : undefined;
  return { kind, role, requirement, weight, critical, concept, references, mapping, periodMonths };
}
