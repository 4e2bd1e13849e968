import type { JudgementCode } from '../../judgement-code';
import type { Assessment, ItemKind, Requirement, Role } from '../item-schema';
import type { TemplatePurpose } from '../template-purpose';
import type { BasicFact, CitedDocument, ReportPart } from '../template-schema';

/** What a row of the sheet of items can be: an item, a block of a section, or a column of a matrix. */
export type RowKind = ItemKind | 'section' | 'paragraph' | 'comment' | 'group' | 'matrix' | 'column';

/** The columns of the sheet of items, in their order. */
export const itemColumns = [
  'number',
  'level',
  'kind',
  'text',
  'requirement',
  'meaning',
  'comment',
  'guidance',
  'references',
  'shortName',
  'role',
  'weight',
  'critical',
  'answerLabel',
  'unit',
  'periodMonths',
  'audience',
  'gate',
  'key',
  'concept',
] as const;
export type ItemColumn = (typeof itemColumns)[number];

/** The answers that are the same for all items of a kind; those of a matrix are its columns' codes. */
export type FixedAnswer = 'ticked' | 'unticked' | 'yes' | 'no' | 'answered' | 'whole' | 'part';

/** The entries of the sheet about the template itself. */
export type TemplateEntry =
  | 'key'
  | 'name'
  | 'language'
  | 'purpose'
  | 'origin'
  | 'title'
  | 'intro'
  | JudgementCode
  | 'threshold'
  | 'note'
  | 'yes'
  | 'no';

type Words<Code extends string> = Readonly<Record<Code, string>>;

/** The words of one language that a template's sheets are written in and read by. */
export interface SheetWords {
  readonly sheets: Words<'items' | 'template' | 'report' | 'documents' | 'footnotes' | 'help'>;
  readonly columns: Words<ItemColumn>;
  readonly kinds: Words<RowKind>;
  readonly requirements: Words<Requirement>;
  readonly roles: Words<Role>;
  readonly assessments: Words<Assessment>;
  readonly audiences: Words<'adults' | 'children'>;
  readonly answers: Words<FixedAnswer>;
  readonly truth: Words<'true' | 'false'>;
  readonly entryColumns: Words<'entry' | 'value'>;
  readonly entries: Words<TemplateEntry>;
  readonly languages: Words<'sv' | 'en'>;
  readonly purposes: Words<TemplatePurpose>;
  readonly reportColumns: Words<'part' | 'fact' | 'label'>;
  readonly parts: Words<ReportPart['part']>;
  readonly facts: Words<BasicFact>;
  readonly documentColumns: Words<'key' | 'kind' | 'designation' | 'title'>;
  readonly documentKinds: Words<CitedDocument['kind']>;
  readonly footnoteColumns: Words<'key' | 'text'>;
  /** What is to be known before filling in, a paragraph each, in order. */
  readonly help: Readonly<Record<string, string>>;
  readonly helpHead: string;
}
