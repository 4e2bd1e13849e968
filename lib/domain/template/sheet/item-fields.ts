import type { ItemColumn, RowKind } from './sheet-words';

const common = {
  text: 'label',
  requirement: 'requirement',
  meaning: 'mapping',
  comment: 'comment',
  guidance: 'guidance',
  references: 'references',
  shortName: 'shortLabel',
  role: 'role',
  weight: 'weight',
  critical: 'critical',
  key: 'key',
  concept: 'concept',
} as const;

const written = { ...common, answerLabel: 'answerLabel' } as const;

/**
 * For each kind of row, which columns it uses and which field of the file format each of them fills. The kind,
 * the level and the number are the row's own matter.
 */
export const fieldsOfKind: Readonly<Record<RowKind, Partial<Readonly<Record<ItemColumn, string>>>>> = {
  section: {
    text: 'title',
    shortName: 'shortTitle',
    audience: 'audience',
    gate: 'gate',
    references: 'references',
    key: 'key',
  },
  paragraph: { text: 'text' },
  comment: { text: 'label', key: 'key' },
  group: { text: 'label', comment: 'comment', key: 'key' },
  matrix: {
    text: 'heading',
    guidance: 'guidance',
    references: 'references',
    comment: 'comment',
    key: 'key',
  },
  column: { text: 'label', meaning: 'assessment', key: 'code' },
  tick: common,
  yesNo: common,
  openQuestion: written,
  text: written,
  number: { ...common, unit: 'unit', periodMonths: 'periodMonths' },
  matrixRow: common,
};

const freeItems: readonly RowKind[] = ['tick', 'yesNo', 'openQuestion', 'text', 'number'];

/** What may stand in each kind of row, and in which list of it. */
export const listFor: Readonly<
  Record<RowKind, (child: RowKind) => 'content' | 'items' | 'columns' | 'rows' | null>
> = {
  section: (child) => (child === 'column' || child === 'matrixRow' ? null : 'content'),
  group: (child) => (freeItems.includes(child) ? 'items' : null),
  matrix: (child) => (child === 'column' ? 'columns' : child === 'matrixRow' ? 'rows' : null),
  paragraph: () => null,
  comment: () => null,
  column: () => null,
  tick: () => null,
  yesNo: () => null,
  openQuestion: () => null,
  text: () => null,
  number: () => null,
  matrixRow: () => null,
};
