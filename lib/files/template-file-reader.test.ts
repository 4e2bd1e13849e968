import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { bundleThread } from '@/tests/support/thread-bundle';
import { workbookOf, zipOf } from '@/tests/support/zip';
import { templateFileReader } from './template-file-reader';

let threadFile = '';
beforeAll(async () => {
  threadFile = await bundleThread('lib/files/template-file-thread.ts');
});

const codesOf = async (bytes: Uint8Array, patienceMs?: number) => {
  const read = await templateFileReader(threadFile, patienceMs).read(bytes);
  return read.ok ? read.value.key : read.error.problems.map(({ code }) => code);
};

test('reads templates of either kind in a thread', async () => {
  const reader = templateFileReader(threadFile);
  const [json, sheets] = await Promise.all(
    ['templates/rvc/1.json', 'tests/golden/rvc-revised-in-libreoffice.xlsx'].map((file) =>
      reader.read(readFileSync(file)),
    ),
  );
  expect(json?.ok && json.value.key).toBe('rvc');
  expect(sheets?.ok && sheets.value.key).toBe('rvc');
});

test('refuses a file whose cells would fill the memory, and reads the next one', async () => {
  const endless = zipOf(workbookOf('Blad', '<row r="999999999"><c r="A999999999"><v>1</v></c></row>'));
  expect(await codesOf(endless)).toEqual(['too-hard-to-read']);
  expect(await codesOf(readFileSync('templates/rvc/1.json'))).toBe('rvc');
}, 90_000);

test('refuses a file that takes longer than there is patience for', async () => {
  expect(await codesOf(readFileSync('templates/rvc/1.json'), 1)).toEqual(['too-hard-to-read']);
});

test('does not even open a file larger than a template can be', async () => {
  expect(await codesOf(Buffer.alloc(5_000_001, 'a'))).toEqual(['too-large-inside']);
});

test('refuses more files at once than it can get through, and takes others when those are read', async () => {
  const reader = templateFileReader(threadFile);
  const file = readFileSync('templates/rvc/1.json');
  const answers = await Promise.all(Array.from({ length: 10 }, () => reader.read(file)));
  const refusals = answers.flatMap((read) => (read.ok ? [] : read.error.problems.map(({ code }) => code)));
  expect(refusals).toEqual(['too-many-at-once', 'too-many-at-once']);
  expect((await reader.read(file)).ok).toBe(true);
}, 90_000);
