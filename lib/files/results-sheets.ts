import type { FailureRow, FoundItem } from '@/lib/data/findings';
import type { Results } from '@/lib/data/results';
import { shownShare } from '@/lib/domain/fulfilled-share';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { assessedIn } from '@/lib/domain/results/failures';
import type { Outcome } from '@/lib/domain/results/outcome';
import type { Grouping } from '@/lib/domain/results/results-choice';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { type Column, type Sheet, sheetOf } from './spreadsheet';

const narrow = 12;
const wide = 60;

/** The results as sheets: what the page shows, every answer behind it, and the audits. One row a thing, for pivoting. */
export function resultsSheets(
  { outcomes, failures }: Results,
  found: readonly FoundItem[],
  grouping: Grouping,
  language: Language,
): Sheet[] {
  const t = translator(language, 'resultsSheet');
  const name = { control: t('failures'), section: t('sections'), template: t('templates') }[grouping];
  const byId = new Map(outcomes.map((outcome) => [outcome.auditId, outcome]));
  const answers = found.flatMap((item) => {
    const outcome = byId.get(item.auditId);
    return outcome ? [{ ...outcome, ...item }] : [];
  });
  return [
    sheetOf(name, failureColumns(language, grouping), failures),
    sheetOf(t('answers'), [...auditColumns(language), ...answerColumns(language)], answers),
    sheetOf(t('audits'), [...auditColumns(language), ...outcomeColumns(language)], outcomes),
  ];
}

function failureColumns(language: Language, grouping: Grouping): Column<FailureRow>[] {
  const t = translator(language, 'resultsSheet');
  const count = (header: string, of: (row: FailureRow) => number): Column<FailureRow> => ({
    kind: 'number',
    header,
    width: narrow,
    of,
  });
  const section: Column<FailureRow> = {
    kind: 'text',
    header: t('section'),
    width: 30,
    of: ({ sectionName }) => sectionName,
  };
  const names = { control: t('control'), section: t('section'), template: t('template') };
  return [
    { kind: 'text', header: names[grouping], width: wide, of: ({ name }) => name },
    ...(grouping === 'control' ? [section] : []),
    count(t('unfulfilled'), ({ unfulfilled }) => unfulfilled),
    count(t('partial'), ({ partial }) => partial),
    count(t('fulfilled'), ({ fulfilled }) => fulfilled),
    count(translator(language, 'results')('failures.column.assessed'), assessedIn),
    count(t('comparedUnits'), ({ compared }) => compared),
    count(t('lackingNow'), ({ lackingNow }) => lackingNow),
    count(t('lackingBefore'), ({ lackingBefore }) => lackingBefore),
  ];
}

function auditColumns<Row extends Outcome>(language: Language): Column<Row>[] {
  const t = translator(language, 'resultsSheet');
  const form = translator(language, 'units');
  return [
    { kind: 'text', header: t('caseNumber'), width: narrow, of: ({ caseNumber }) => caseNumber },
    { kind: 'day', header: t('visit'), width: narrow, of: ({ heldOn }) => heldOn },
    { kind: 'text', header: t('unit'), width: 30, of: ({ unitName }) => unitName },
    {
      kind: 'text',
      header: t('form'),
      width: 18,
      of: ({ operatingForm }) => form(`operatingForm.${operatingForm}`),
    },
    { kind: 'text', header: t('template'), width: 30, of: ({ templateName }) => templateName },
    { kind: 'number', header: t('version'), width: narrow, of: ({ versionNumber }) => versionNumber },
  ];
}

function answerColumns(language: Language): Column<Outcome & FoundItem>[] {
  const t = translator(language, 'resultsSheet');
  const assessment = translator(language, 'assessment');
  const yesNo = (yes: boolean) => t(yes ? 'yes' : 'no');
  return [
    { kind: 'text', header: t('number'), width: narrow, of: ({ number }) => number },
    { kind: 'text', header: t('control'), width: wide, of: ({ name }) => name },
    { kind: 'text', header: t('section'), width: 30, of: ({ sectionName }) => sectionName },
    { kind: 'text', header: t('requirement'), width: narrow, of: ({ requirement }) => t(requirement) },
    { kind: 'text', header: t('assessment'), width: 18, of: (row) => assessment(row.assessment) },
    { kind: 'text', header: t('accepted'), width: narrow, of: ({ accepted }) => yesNo(accepted) },
    { kind: 'text', header: t('commented'), width: narrow, of: ({ commented }) => yesNo(commented) },
  ];
}

function outcomeColumns(language: Language): Column<Outcome>[] {
  const t = translator(language, 'resultsSheet');
  const numberOf = (code: Outcome['chosen']) => judgementCodes.indexOf(code) + 1;
  return [
    { kind: 'share', header: t('share'), width: narrow, of: ({ share }) => shownShare(share) },
    { kind: 'share', header: t('threshold'), width: narrow, of: ({ threshold }) => threshold },
    { kind: 'number', header: t('deficiencies'), width: narrow, of: ({ deficiencies }) => deficiencies },
    { kind: 'number', header: t('proposed'), width: narrow, of: ({ proposed }) => numberOf(proposed) },
    { kind: 'number', header: t('chosen'), width: narrow, of: ({ chosen }) => numberOf(chosen) },
  ];
}
