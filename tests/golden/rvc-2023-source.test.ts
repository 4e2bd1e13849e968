import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseChange } from '@/lib/domain/answer';
import { orderedItems, targetsOf } from '@/lib/domain/template/targets-of';
import { readFilledForm } from '@/tests/support/filled-form';
import { testFormSource } from '@/tests/support/form-source-tests';
import { readTemplate } from '@/tests/support/read-template';

const template = readTemplate('templates/rvc/1.json');
const filled = readFilledForm('tests/golden/rvc-2023-answers.json');

testFormSource('the RVC template against the form of 2023', {
  source: readFileSync('tests/golden/rvc-2023.txt', 'utf8'),
  template,
  filled,
  // What the PDF adds when it is turned into text: the addresses behind the page's two links.
  furniture: ['tel:[telefon]', 'mailto:[e-post]'],
  counts: { tick: 36, yesNo: 8, matrixRow: 40, openQuestion: 19, number: 2 },
});

test('two of the ticks of the RVC template say what is followed up', () => {
  expect(orderedItems(template).filter(({ item }) => item.role === 'scope')).toHaveLength(2);
});

describe('the answers of 2023', () => {
  test('answer every item, each with something that fits it', () => {
    const targets = targetsOf(template);
    expect(Object.keys(filled.answers)).toEqual(orderedItems(template).map(({ key }) => key));
    for (const [target, { answer }] of Object.entries(filled.answers)) {
      const change = { target, field: 'answer', value: answer };
      expect(parseChange(targets, change)).toEqual({ ok: true, value: change });
    }
    for (const [target, value] of Object.entries(filled.comments)) {
      const change = { target, field: 'comment', value };
      expect(parseChange(targets, change)).toEqual({ ok: true, value: change });
    }
  });

  test('say of the 40 rows, and of nothing else, that the source has lost the mark', () => {
    const lost = orderedItems(template).filter(({ key }) => filled.answers[key]?.sourceMissing === true);
    expect(lost.map(({ item }) => item.kind)).toEqual(Array(40).fill('matrixRow'));
    for (const { key, matrix } of lost) {
      expect(filled.answers[key]?.answer).toBe(matrix?.columns[0]?.code);
    }
  });

  test('say of every assessment that it is ours, since the form has no place for one', () => {
    for (const { key, item } of orderedItems(template)) {
      const given = filled.answers[key];
      expect([key, given?.assumed === true]).toEqual([key, given?.assessment !== undefined]);
      if (item.kind === 'openQuestion' && item.requirement !== 'informational') {
        expect([key, given?.assessment]).toEqual([key, 'fulfilled']);
      }
    }
    expect(filled.answers['antal-orosanmalningar']?.assessment).toBe('partial');
  });
});
