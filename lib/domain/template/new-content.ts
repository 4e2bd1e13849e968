import type { BlockKind, NodeContent } from './draft-node';
import { freeKey, keyFrom, keyStem, wordField } from './free-key';
import type { Requirement, Role } from './item-schema';

/** What the answers to an item mean until somebody says otherwise: what is written is for the auditor to judge. */
const usualMapping: Readonly<Partial<Record<BlockKind, Readonly<Record<string, string>>>>> = {
  tick: { ticked: 'fulfilled', unticked: 'unfulfilled' },
  yesNo: { yes: 'fulfilled', no: 'unfulfilled' },
  openQuestion: { answered: 'unassessed' },
  text: { answered: 'unassessed' },
  number: { whole: 'fulfilled', part: 'unassessed' },
};

const columnLabels = { sv: ['Ja', 'Delvis', 'Nej'], en: ['Yes', 'Partly', 'No'] } as const;

/** The columns that a new matrix has, in the template's language. */
const usualColumns = (language: 'sv' | 'en') =>
  (['fulfilled', 'partial', 'unfulfilled'] as const).map((assessment, index) => ({
    code: ['ja', 'delvis', 'nej'][index] ?? assessment,
    label: columnLabels[language][index] ?? assessment,
    assessment,
  }));

/** A node of a kind, as it is when it has just been added, with words or without. Items are requirements. */
export function newContent(
  kind: BlockKind,
  words: string,
  taken: ReadonlySet<string>,
  language: 'sv' | 'en' = 'sv',
): NodeContent {
  if (kind === 'paragraph') return { kind, text: words };
  const key = freeKey(keyFrom(words, keyStem(kind)), taken);
  const named = { kind, key, [wordField(kind)]: words };
  switch (kind) {
    case 'section':
      return named;
    case 'comment':
      return { ...named, label: words || 'Kommentar' };
    case 'group':
      return words ? named : { kind, key };
    case 'matrix':
      return { ...named, columns: usualColumns(language) };
    default:
      return asAssessed({ ...named, requirement: 'mandatory' });
  }
}

/** The item answered in another way. What its answers meant has no sense any more, nor have the other way's own words. */
export function withKind(content: NodeContent, kind: NodeContent['kind']): NodeContent {
  const { answerLabel, unit: _unit, periodMonths: _period, mapping: _mapping, ...rest } = content;
  const isWritten = kind === 'openQuestion' || kind === 'text';
  return asAssessed({ ...rest, kind, ...(isWritten && answerLabel !== undefined ? { answerLabel } : {}) });
}

/** The item with another role. Only a control is assessed. */
export function withRole(content: NodeContent, role: Role): NodeContent {
  const { role: _role, ...rest } = content;
  if (role === 'control') return asAssessed(rest);
  return asAssessed({ ...rest, role, requirement: 'informational' });
}

/** The item as a requirement, a wish or mere information, which is never assessed. */
export function withRequirement(content: NodeContent, requirement: Requirement): NodeContent {
  return asAssessed({ ...content, requirement });
}

/** With what its answers mean where they are assessed, and without where they are not. A row means what its column says. */
function asAssessed(content: NodeContent): NodeContent {
  const isControl = content.role === undefined || content.role === 'control';
  const { mapping, ...rest } = content;
  if (!isControl || content.requirement === 'informational') return { ...rest, kind: content.kind };
  const usual = content.kind === 'section' ? undefined : usualMapping[content.kind as BlockKind];
  const kept = mapping ?? usual;
  return kept === undefined ? { ...rest, kind: content.kind } : { ...content, mapping: kept };
}
