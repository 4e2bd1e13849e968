import { useTranslations } from 'next-intl';
import type { SheetProblem } from '@/lib/domain/unit/sheet/organisation-sheets';
import { Notice } from '../ui/notice';
import type { OrganisationFailure } from './send-organisation-file';

const refusalKeys = {
  'not-a-spreadsheet': 'notASpreadsheet',
  'too-large': 'tooLarge',
  'too-large-inside': 'tooLargeInside',
  'too-hard-to-read': 'tooHard',
  'too-many-at-once': 'tooMany',
  'not-the-one-seen': 'notTheOneSeen',
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  unreachable: 'unreachable',
  unexpected: 'unexpected',
} as const;

const problemKeys = {
  'sheet-missing': 'sheetMissing',
  'column-missing': 'columnMissing',
  required: 'required',
  'too-long': 'tooLong',
  'one-line': 'oneLine',
  'unwanted-characters': 'unwantedCharacters',
  'not-a-day': 'notADay',
  'not-an-address': 'notAnAddress',
  'not-a-form': 'notAForm',
  'not-yes-or-no': 'notYesOrNo',
  unreadable: 'unreadable',
  twice: 'twice',
  ambiguous: 'ambiguous',
  'unknown-provider': 'unknownProvider',
  'unknown-parent': 'unknownParent',
  circle: 'circle',
  'ends-before-it-begins': 'endsBeforeItBegins',
} as const satisfies Record<SheetProblem['code'], string>;

/** Why a file was not read in; what is wrong inside it, all of it at once, each with the place to mend. */
export function ImportRefusal({ failure }: { failure: OrganisationFailure }) {
  const t = useTranslations('unitsImport');
  if (failure.error !== 'problems')
    return (
      <Notice tone="error" title={t('refused.title')}>
        {t(`refused.${refusalKeys[failure.error]}`)}
      </Notice>
    );
  return (
    <div>
      <Notice tone="error" title={t('problems', { count: failure.problems.length })}>
        {t('problemsText')}
      </Notice>
      <ol className="mt-4">
        {failure.problems.map((problem) => (
          <li
            key={JSON.stringify(problem)}
            className="grid gap-x-6 border-t border-line py-2.5 tablet:grid-cols-2"
          >
            <span className="text-sm text-ink-2">
              <Place problem={problem} />
            </span>
            <span>{t(`problem.${problemKeys[problem.code]}`)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Place({ problem: { sheet, row, column } }: { problem: SheetProblem }) {
  const t = useTranslations('unitsImport');
  const name = t(`sheet.${sheet}`);
  if (row === null) return null;
  if (column === null) return t('row', { sheet: name, row: String(row) });
  return t('rowColumn', { sheet: name, row: String(row), column: t(`column.${column}`) });
}
