import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { orderedItems } from '@/lib/domain/template/targets-of';
import { testFormSource } from '@/tests/support/form-source-tests';
import { readTemplate } from '@/tests/support/read-template';

const template = readTemplate('templates/missbruk/1.json');

testFormSource('the Missbruk template against its empty form', {
  source: readFileSync('tests/golden/missbruk.txt', 'utf8'),
  template,
  filled: null,
  counts: { tick: 72, yesNo: 10, matrixRow: 39, openQuestion: 15, number: 3 },
});

test('of its ticks, two say what is followed up and two whether a method is used at all', () => {
  const keysOf = (role: string) =>
    orderedItems(template).flatMap(({ key, item }) => (item.role === role ? [key] : []));
  expect(keysOf('scope')).toEqual(['avser-oppenvard', 'kommunal-regi']);
  expect(keysOf('gate')).toEqual(['arbetar-med-kbt-cra', 'arbetar-med-tolvsteg']);
});
