/** The report as it is to be read, before anybody has thought of pages: what `setDocument` sets in type. */
export interface ReportDocument {
  /** BCP 47, such as `sv-SE`. */
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** What the attached source is. */
  readonly attachment: string;
  readonly blocks: readonly Block[];
  readonly appearance: Appearance;
  /** What stands at the top of each page. */
  readonly running: { readonly left: readonly [string, string]; readonly right: readonly [string, string] };
  /** What stands at the foot of each page, beside the page's number. */
  readonly foot: { readonly left: string; readonly middle: string };
  readonly pageOf: (page: number, pageCount: number) => string;
}

/** How whoever makes the report looks: a logo over its title and on each page, and tones of a colour. */
export interface Appearance {
  readonly logo: Logo | null;
  /** Of headings and of the line at the top of each page; null for ink and no line. */
  readonly tones: { readonly text: string; readonly line: string } | null;
}

export interface Logo {
  /** A PNG without transparency, in base64. */
  readonly png: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What a screen reader says for it. */
  readonly alternative: string;
}

/** A piece of a text. `tone` is the colour it is said in; what it says never rests on the colour alone. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  /** In italics. */
  readonly emphasis?: boolean;
  readonly tone?: 'muted' | 'bad' | 'partial';
  /** Set above the line, as the number of a footnote. */
  readonly raised?: boolean;
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A box, ☐ or ☒, and what a screen reader says for it. */
export interface Box {
  readonly checked: boolean;
  readonly said: string;
}

export interface Option {
  readonly box: Box;
  readonly runs: readonly Run[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly runs: readonly Run[] }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[];
      readonly size?: 'lead' | 'small';
      /** A label, which is not to be the last on its page. */
      readonly keepWithNext?: boolean;
      /** The form's words about what comes after them: unless they are long, they stand on its page. */
      readonly guidance?: boolean;
    }
  /** A web address that can be followed. */
  | { readonly kind: 'link'; readonly address: string }
  /** Alternatives under each other, or `beside` each other when they are short. */
  | { readonly kind: 'options'; readonly options: readonly Option[]; readonly beside?: boolean }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  /** What a person wrote as a list: each point is blocks; numbered from `first`, or with a dot when that is null. */
  | {
      readonly kind: 'points';
      readonly first: number | null;
      readonly items: readonly (readonly Block[])[];
    }
  /**
   * A control or question of the form: its number in the margin, a box when it is ticked, the form's words, and
   * what was answered under them.
   */
  | {
      readonly kind: 'item';
      readonly number: string | null;
      readonly box: Box | null;
      readonly label: readonly Run[];
      readonly content: readonly Block[];
    }
  | Table
  | Chart
  /** Room to write on by hand: that many ruled lines, which say nothing. */
  | { readonly kind: 'lines'; readonly count: number }
  /** Set apart by a frame. `qr` is also drawn as a QR code; it says nothing that the text does not say. */
  | { readonly kind: 'frame'; readonly content: readonly Block[]; readonly qr: string | null };

export interface ListItem {
  readonly label: string;
  readonly runs: readonly Run[];
}

/**
 * `facts` is a list of names and values without a head; `rows` has a head; `matrix` too, with boxes to be marked.
 */
export interface Table {
  readonly kind: 'table';
  readonly look: 'facts' | 'rows' | 'matrix';
  /** For each column a width in points, or null for its share of what is left. */
  readonly widths: readonly (number | null)[];
  readonly head: readonly Cell[] | null;
  /** The cell at `headerColumn` heads its row. */
  readonly headerColumn: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** What stands in a cell: a box, or paragraphs. */
export type Cell = Box | readonly (readonly Run[])[];

/** Numbers as a picture, which a table beside it also tells. */
export type Chart = LineChart | BarChart;

interface Drawn {
  readonly kind: 'chart';
  /** What stands below it. */
  readonly caption: string;
  /** What a screen reader says for it. */
  readonly alternative: string;
  /** Each is a line across the chart. */
  readonly targets: readonly { readonly value: number; readonly label: string }[];
  /** A number as it stands at an axis or a bar. */
  readonly inWords: (value: number) => string;
}

export interface LineChart extends Drawn {
  readonly draws: 'lines';
  /** From left to right. No line leads to a place that stands `apart` from the one before, and what is said of that. */
  readonly places: readonly { readonly label: string; readonly apart: string | null }[];
  /** Each with a number a place; a line is broken where there is none. */
  readonly lines: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

export interface BarChart extends Drawn {
  readonly draws: 'bars';
  /** Downwards, each with its number in words, or why there is none. */
  readonly bars: readonly { readonly name: string; readonly value: number | null; readonly words: string }[];
}
