import type { FreeItem, MatrixRow } from '@/lib/domain/template/item-schema';
import { answerCodesOf } from '@/lib/domain/template/targets-of';
import type { Block, Matrix, ReportPart, Section, Template } from '@/lib/domain/template/template-schema';
import type { FilledForm } from './filled-form';

/** What a piece of a form is, so that a check can say which pieces a source does not have. */
export type SegmentKind =
  | 'title'
  | 'intro'
  | 'report'
  | 'alternative'
  | 'box'
  | 'heading'
  | 'guidance'
  | 'label'
  | 'option'
  | 'column'
  | 'answerLabel'
  | 'commentLabel'
  | 'answer';

/** A piece of a form as it would stand on paper; `of` tells which part of the template it belongs to. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly of: string;
}

/**
 * The form as it would be printed, piece by piece in the order of the paper: the template's texts, and what was
 * filled in between them. An unfilled form (null) has its boxes empty. Footnotes are not among them, since they
 * stand at the foot of some page.
 */
export function formSegments(template: Template, filled: FilledForm | null): Segment[] {
  const printer = new FormPrinter(template, filled);
  printer.print();
  return printer.segments.filter(({ text }) => text !== '');
}

class FormPrinter {
  readonly segments: Segment[] = [];

  constructor(
    private readonly template: Template,
    private readonly filled: FilledForm | null,
  ) {}

  print(): void {
    this.add('title', this.template.title, 'title');
    for (const text of this.template.intro) this.add('intro', text, 'intro');
    for (const part of this.template.report) this.reportPart(part);
    for (const section of this.template.sections) this.section(section);
  }

  private add(kind: SegmentKind, text: string, of: string): void {
    this.segments.push({ kind, text, of });
  }

  private box(marked: boolean, kind: SegmentKind, text: string, of: string): void {
    this.add('box', boxOf(marked), of);
    this.add(kind, text, of);
  }

  private reportPart(part: ReportPart): void {
    const { filled } = this;
    this.add('report', part.label, part.part);
    if (part.part === 'judgement') {
      for (const { code, text } of this.template.alternatives) {
        this.add('alternative', boxOf(filled?.judgement === code), code);
        this.add('alternative', text, code);
      }
    }
    if (filled === null) return;
    if (part.part === 'fact') this.add('answer', filled.facts[part.fact], part.fact);
    if (part.part === 'summary') this.add('answer', filled.summary, part.part);
    if (part.part === 'judgementComment') this.add('answer', filled.judgementComment, part.part);
    if (part.part !== 'actions' && part.part !== 'deadlines') return;
    for (const action of filled.actions) {
      const of = `action ${action.number}`;
      this.add('answer', `${action.number}.`, of);
      this.add('answer', part.part === 'actions' ? action.text : action.deadline, of);
    }
  }

  private section(section: Section): void {
    this.add('heading', section.title, section.key);
    for (const block of section.content) this.block(block);
  }

  private block(block: Block): void {
    switch (block.kind) {
      case 'paragraph':
        this.add('guidance', block.text, 'paragraph');
        break;
      case 'section':
        this.section(block);
        break;
      case 'comment':
        this.comment(block.key, block);
        break;
      case 'group':
        this.add('heading', block.label ?? '', block.key);
        for (const item of block.items) this.item(item);
        this.comment(block.key, block.comment);
        break;
      case 'matrix':
        this.matrix(block);
        break;
      default:
        this.item(block);
    }
  }

  private matrix(matrix: Matrix): void {
    this.add('heading', matrix.heading, matrix.key);
    for (const text of matrix.guidance ?? []) this.add('guidance', text, matrix.key);
    for (const column of matrix.columns) this.add('column', column.label, matrix.key);
    for (const row of matrix.rows) this.row(row);
    this.comment(matrix.key, matrix.comment);
  }

  /** The marks of a matrix are lost in plain text, so a row has no box. */
  private row(row: MatrixRow): void {
    this.add('label', row.label, row.key);
    this.comment(row.key, row.comment);
  }

  private item(item: FreeItem): void {
    const given = this.filled?.answers[item.key];
    if (item.kind === 'tick') this.box(given?.answer === 'ticked', 'label', item.label, item.key);
    else this.add('label', item.label, item.key);
    for (const text of item.guidance ?? []) this.add('guidance', text, item.key);
    if (item.kind === 'yesNo') {
      for (const code of answerCodesOf(item, null)) {
        const option = code === 'yes' ? this.template.wording.yes : this.template.wording.no;
        this.box(given?.answer === code, 'option', option, item.key);
      }
    } else if (item.kind !== 'tick') {
      if (item.kind !== 'number') this.add('answerLabel', item.answerLabel ?? '', item.key);
      this.add('answer', given?.words ?? textOf(given?.answer), item.key);
    }
    this.comment(item.key, item.comment);
  }

  private comment(key: string, field: { readonly label: string } | undefined): void {
    this.add('commentLabel', field?.label ?? '', key);
    this.add('answer', this.filled?.comments[key] ?? '', key);
  }
}

function boxOf(marked: boolean): string {
  return marked ? '☒' : '☐';
}

function textOf(answer: unknown): string {
  return typeof answer === 'string' ? answer : '';
}
