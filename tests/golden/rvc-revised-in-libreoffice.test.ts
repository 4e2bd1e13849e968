import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Template } from '@/lib/domain/template/template-schema';
import { readTemplateFile } from '@/lib/files/read-template-file';
import { readTemplate } from '@/tests/support/read-template';

const file = 'tests/golden/rvc-revised-in-libreoffice.xlsx';

/** The template with the two cells changed that were changed in LibreOffice. */
function revised(template: Template): Template {
  const words = JSON.stringify(template).replace(
    'Är uppgifterna uppdaterade och korrekta?","shortLabel":"Uppgifter på stockholm.se och intranätet","role":"control","requirement":"mandatory"',
    'Är uppgifterna uppdaterade, korrekta och lätta att hitta?","shortLabel":"Uppgifter på stockholm.se och intranätet","role":"control","requirement":"desirable"',
  );
  return JSON.parse(words);
}

test('the RVC form, saved as a spreadsheet by LibreOffice with two cells changed, comes back with those two alone changed', async () => {
  const template = readTemplate('templates/rvc/1.json');
  const read = await readTemplateFile(readFileSync(file));
  expect(read.ok ? [] : read.error.problems).toEqual([]);
  expect(revised(template)).not.toEqual(template);
  expect(read.ok && read.value).toEqual(revised(template));
});
