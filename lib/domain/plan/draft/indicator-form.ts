import type { Measure, MeasureKind, Target } from '../measure';
import { splitKinds } from '../plan-schema';
import type { WrittenPart } from './written-part';

/** A list as a form has it: `key` tells the entry apart while others come and go. */
interface Entry {
  readonly key: string;
}

export interface TargetForm extends Entry {
  readonly unit: string;
  readonly bound: Target['bound'];
  readonly value: string;
  readonly measuredIn: string;
  readonly words: string;
}

/** The fields of every kind of measure, so that none is lost when the kind is changed. */
export interface MeasureForm extends Entry {
  readonly kind: MeasureKind;
  readonly of: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly question: string;
  /** One to a line. */
  readonly parts: string;
  readonly mean: boolean;
  readonly median: boolean;
  readonly direction: Measure['direction'];
  readonly targets: readonly TargetForm[];
}

export interface SplitForm {
  readonly by: (typeof splitKinds)[number];
  readonly chosen: boolean;
  /** One to a line. */
  readonly groups: string;
}

/** An indicator as it stands in the fields of a form. */
export interface IndicatorForm {
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly rationale: string;
  readonly definition: string;
  readonly measures: readonly MeasureForm[];
  readonly occasions: string;
  readonly reporting: string;
  /** One to a line. */
  readonly recipients: string;
  readonly reportedIn: string;
  readonly dataSource: string;
  readonly splits: readonly SplitForm[];
}

type Written = WrittenPart<'indicator'>;

export const emptyIndicator: Written = {
  label: '',
  title: '',
  lead: null,
  rationale: null,
  definition: null,
  occasions: null,
  reporting: null,
  dataSource: null,
  splits: [],
};

/** What an indicator says, in the fields of a form. */
export function indicatorFormOf(written: Written): IndicatorForm {
  const { label, title, lead, rationale, definition, occasions, reporting, dataSource, splits } = written;
  return {
    label,
    title,
    lead: lead ?? '',
    rationale: rationale ?? '',
    definition: definition?.words ?? '',
    measures: (definition?.measures ?? []).map((measure, at) => measureFormOf(measure, `stored-${at}`)),
    occasions: occasions ?? '',
    reporting: reporting?.words ?? '',
    recipients: (reporting?.to ?? []).join('\n'),
    reportedIn: (reporting?.in ?? []).join('\n'),
    dataSource: dataSource ?? '',
    splits: [
      ...splits.map(({ by, groups }) => ({ by, chosen: true, groups: groups.join('\n') })),
      ...splitKinds
        .filter((by) => !splits.some((split) => split.by === by))
        .map((by) => ({ by, chosen: false, groups: '' })),
    ],
  };
}

export const emptyMeasure = (key: string): MeasureForm => ({
  key,
  kind: 'share',
  of: '',
  numerator: '',
  denominator: '',
  question: '',
  parts: '',
  mean: true,
  median: false,
  direction: 'unspecified',
  targets: [],
});

export const emptyTarget = (key: string): TargetForm => ({
  key,
  unit: '',
  bound: 'atLeast',
  value: '',
  measuredIn: '',
  words: '',
});

function measureFormOf(measure: Measure, key: string): MeasureForm {
  const { kind, direction } = measure;
  const form: MeasureForm = {
    ...emptyMeasure(key),
    kind,
    direction,
    targets: measure.targets.map((target, at) => ({
      ...target,
      key: `stored-${at}`,
      unit: target.unit ?? '',
      value: String(target.value).replace('.', ','),
    })),
  };
  switch (kind) {
    case 'count':
      return { ...form, of: measure.of };
    case 'share':
      return { ...form, numerator: measure.numerator, denominator: measure.denominator };
    case 'average':
      return {
        ...form,
        of: measure.of,
        mean: measure.as.includes('mean'),
        median: measure.as.includes('median'),
      };
    case 'index':
      return { ...form, parts: measure.of.join('\n') };
    case 'yesNo':
    case 'surveyQuestion':
      return { ...form, question: measure.question };
    case 'unspecified':
      return form;
  }
}

/**
 * What a form says, to be read by `readWrittenPart`: a field with nothing in it is null, unless something hangs on it. A
 * definition that counts nothing is `unspecified`, and a direction needs a target.
 */
export function contentOfIndicatorForm(form: IndicatorForm): object {
  const { recipients, reportedIn, definition, measures, reporting } = form;
  const [to, within] = [linesIn(recipients), linesIn(reportedIn)];
  const unspecified = { kind: 'unspecified', direction: 'unspecified', targets: [] };
  return {
    label: form.label,
    title: form.title,
    lead: orNull(form.lead),
    rationale: orNull(form.rationale),
    definition:
      isEmpty(definition) && measures.length === 0
        ? null
        : {
            words: definition,
            measures: measures.length === 0 ? [unspecified] : measures.map(contentOfMeasureForm),
          },
    occasions: orNull(form.occasions),
    reporting:
      isEmpty(reporting) && to.length + within.length === 0 ? null : { words: reporting, to, in: within },
    dataSource: orNull(form.dataSource),
    splits: form.splits
      .filter(({ chosen }) => chosen)
      .map(({ by, groups }) => ({ by, groups: linesIn(groups) })),
  };
}

function contentOfMeasureForm(form: MeasureForm): object {
  const targets = form.targets.map(contentOfTargetForm);
  const judged = { direction: targets.length === 0 ? 'unspecified' : form.direction, targets };
  const { kind, of, numerator, denominator, question } = form;
  switch (kind) {
    case 'count':
      return { kind, of, ...judged };
    case 'share':
      return { kind, numerator, denominator, ...judged };
    case 'average':
      return { kind, of, as: waysOf(form), ...judged };
    case 'index':
      return { kind, of: linesIn(form.parts), ...judged };
    case 'yesNo':
    case 'surveyQuestion':
      return { kind, question, ...judged };
    case 'unspecified':
      return { kind, ...judged };
  }
}

const waysOf = ({ mean, median }: MeasureForm): string[] => [
  ...(mean ? ['mean'] : []),
  ...(median ? ['median'] : []),
];

function contentOfTargetForm({ unit, bound, value, measuredIn, words }: TargetForm): object {
  const figure = /^\d+(?:[.,]\d+)?$/.test(value.trim()) ? Number(value.trim().replace(',', '.')) : null;
  return { unit: orNull(unit), bound, value: figure, measuredIn, words };
}

const isEmpty = (text: string): boolean => text.trim() === '';
const orNull = (text: string): string | null => (isEmpty(text) ? null : text);

/** The lines of a field that is a list, empty ones left out. */
export const linesIn = (text: string): string[] => text.split('\n').filter((line) => !isEmpty(line));
