import { judgementCodes } from '../judgement-code';
import { footnotesCitedIn } from './footnote-marks';
import { type LooseNode, looseNodesIn, valueAt } from './loose-node';
import { problem, type TemplateProblem } from './template-problem';

/**
 * All that is wrong between the parts of a template: keys that repeat, references and footnotes that lead nowhere,
 * gates that do not fit, mappings that leave out an answer, report parts that are missing. It reads only what it
 * can and takes nothing about the shape for granted, so that it can run on a file whose shape is wrong too.
 */
export function checkTemplate(template: unknown): TemplateProblem[] {
  const nodes = looseNodesIn(template);
  const inSections = nodes.filter(({ path }) => path[0] === 'sections');
  const items = inSections.filter((node) => itemKinds.has(String(node.value.kind)));
  return [
    ...repeatedKeys(inSections.filter(isBlock), 'key'),
    ...repeatedKeys(entriesOf(nodes, 'documents'), 'key'),
    ...repeatedKeys(entriesOf(nodes, 'footnotes'), 'key'),
    ...inSections.filter(isMatrix).flatMap((matrix) => repeatedKeys(columnsOf(matrix, nodes), 'code')),
    ...checkReferences(nodes),
    ...checkFootnotes(nodes),
    ...checkGates(inSections, items),
    ...items.flatMap((item) => [...checkRole(item), ...checkMapping(item)]),
    ...checkAlternatives(template),
    ...checkReportParts(template, entriesOf(nodes, 'report')),
  ];
}

const isOfCases = (template: unknown): boolean => valueAt(template, ['purpose']) === 'caseReview';

/** An audit ends in one of the four; cases are counted, and not judged. */
function checkAlternatives(template: unknown): TemplateProblem[] {
  const alternatives = valueAt(template, ['alternatives']);
  if (!Array.isArray(alternatives)) return [];
  if (isOfCases(template)) return alternatives.length > 0 ? [problem(['alternatives'], 'not-of-cases')] : [];
  const codes = alternatives.map((alternative: unknown) => valueAt(alternative, ['code']));
  const areTheFour =
    codes.length === judgementCodes.length && judgementCodes.every((code, at) => codes[at] === code);
  return areTheFour ? [] : [problem(['alternatives'], 'not-the-four-alternatives')];
}

const itemKinds = new Set(['tick', 'yesNo', 'openQuestion', 'number', 'text', 'matrixRow']);
const holderKinds = new Set(['section', 'group', 'matrix', 'comment']);

function isBlock({ value }: LooseNode): boolean {
  const kind = String(value.kind);
  return itemKinds.has(kind) || holderKinds.has(kind);
}

function isMatrix({ value }: LooseNode): boolean {
  return value.kind === 'matrix';
}

function entriesOf(nodes: readonly LooseNode[], list: string): LooseNode[] {
  return nodes.filter(({ path }) => path.length === 2 && path[0] === list);
}

function columnsOf(matrix: LooseNode, nodes: readonly LooseNode[]): LooseNode[] {
  return nodes.filter(({ path, parent }) => parent === matrix && path.at(-2) === 'columns');
}

function repeatedKeys(nodes: readonly LooseNode[], field: 'key' | 'code'): TemplateProblem[] {
  const seen = new Set<string>();
  return nodes.flatMap(({ value, path }) => {
    const key = value[field];
    if (typeof key !== 'string') return [];
    if (seen.has(key)) return [problem([...path, field], 'duplicate-key', { key })];
    seen.add(key);
    return [];
  });
}

function checkReferences(nodes: readonly LooseNode[]): TemplateProblem[] {
  const known = new Set(entriesOf(nodes, 'documents').map(({ value }) => value.key));
  return nodes
    .filter(({ path }) => path.at(-2) === 'references')
    .flatMap(({ value, path }) => {
      const document = value.document;
      if (document === undefined && value.place === undefined) return [problem(path, 'empty-reference')];
      if (typeof document !== 'string' || known.has(document)) return [];
      return [problem([...path, 'document'], 'unknown-document', { key: document })];
    });
}

function checkFootnotes(nodes: readonly LooseNode[]): TemplateProblem[] {
  const footnotes = entriesOf(nodes, 'footnotes');
  const known = new Set(footnotes.map(({ value }) => value.key));
  const citations = nodes.flatMap(({ value, path }) => citationsIn(value, path));
  const cited = new Set<unknown>(citations.map(({ key }) => key));
  return [
    ...citations.flatMap(({ key, path }) =>
      known.has(key) ? [] : [problem(path, 'unknown-footnote', { key })],
    ),
    ...footnotes.flatMap(({ value, path }) =>
      cited.has(value.key) ? [] : [problem(path, 'uncited-footnote', { key: String(value.key) })],
    ),
  ];
}

/** The footnotes cited in the object's own texts and lists of texts. */
function citationsIn(value: LooseNode['value'], path: LooseNode['path']) {
  return Object.entries(value).flatMap(([name, entry]) => {
    if (typeof entry === 'string')
      return footnotesCitedIn(entry).map((key) => ({ key, path: [...path, name] }));
    if (!Array.isArray(entry)) return [];
    return entry.flatMap((text: unknown, index) =>
      typeof text === 'string'
        ? footnotesCitedIn(text).map((key) => ({ key, path: [...path, name, index] }))
        : [],
    );
  });
}

function checkGates(nodes: readonly LooseNode[], items: readonly LooseNode[]): TemplateProblem[] {
  const gated = nodes.filter(({ value }) => value.kind === 'section' && typeof value.gate === 'string');
  const used = new Set(gated.map(({ value }) => value.gate));
  return [
    ...gated.flatMap((section) => {
      const path = [...section.path, 'gate'];
      const key = String(section.value.gate);
      const gate = items.find((item) => item.value.key === key && isInside(item, section));
      if (gate === undefined) return [problem(path, 'unknown-gate', { key })];
      const fits = gate.value.role === 'gate' && ['tick', 'yesNo'].includes(String(gate.value.kind));
      return fits ? [] : [problem(path, 'unfit-gate', { key })];
    }),
    ...items
      .filter(({ value }) => value.role === 'gate' && !used.has(value.key))
      .map(({ value, path }) => problem([...path, 'role'], 'idle-gate', { key: String(value.key) })),
  ];
}

function isInside(node: LooseNode, ancestor: LooseNode): boolean {
  return ancestor.path.every((step, index) => node.path[index] === step);
}

function checkRole({ value, path }: LooseNode): TemplateProblem[] {
  const role = value.role ?? 'control';
  const requirement = value.requirement;
  if (role === 'control' || requirement === undefined || requirement === 'informational') return [];
  return [problem([...path, 'requirement'], 'role-is-never-assessed', { role: String(role) })];
}

function checkMapping({ value, path, parent }: LooseNode): TemplateProblem[] {
  const mapping = value.mapping;
  const assessed = (value.role ?? 'control') === 'control' && value.requirement !== 'informational';
  if (mapping === undefined) {
    const needed = assessed && value.kind !== 'matrixRow';
    return needed ? [problem(path, 'missing-mapping')] : [];
  }
  if (!assessed) return [problem([...path, 'mapping'], 'needless-mapping')];
  if (value.kind !== 'matrixRow' || typeof mapping !== 'object' || mapping === null) return [];
  return checkRowMapping(Object.keys(mapping), [...path, 'mapping'], parent);
}

function checkRowMapping(
  mapped: readonly string[],
  path: LooseNode['path'],
  matrix: LooseNode | null,
): TemplateProblem[] {
  const columns = matrix?.value.columns;
  if (!Array.isArray(columns)) return [];
  const codes = columns.map((column: unknown) => String(valueAt(column, ['code'])));
  return [
    ...codes
      .filter((code) => !mapped.includes(code))
      .map((code) => problem(path, 'unmapped-answer', { answer: code })),
    ...mapped
      .filter((code) => !codes.includes(code))
      .map((code) => problem([...path, code], 'unknown-answer', { answer: code })),
  ];
}

const neededParts = ['summary', 'actions', 'deadlines', 'judgement', 'judgementComment'];

/** Everything but headings comes once, since the report has one place for each. */
function checkReportParts(template: unknown, parts: readonly LooseNode[]): TemplateProblem[] {
  const seen = new Set<string>();
  const repeated = parts.flatMap(({ value, path }) => {
    const part = value.part === 'fact' ? `fact ${String(value.fact)}` : String(value.part);
    if (part === 'heading') return [];
    if (seen.has(part)) return [problem(path, 'repeated-report-part', { part })];
    seen.add(part);
    return [];
  });
  if (isOfCases(template)) return parts.length > 0 ? [problem(['report'], 'not-of-cases')] : [];
  const isThere = Array.isArray(valueAt(template, ['report']));
  const missing = neededParts.filter((part) => isThere && !seen.has(part));
  return [...repeated, ...missing.map((part) => problem(['report'], 'missing-report-part', { part }))];
}
