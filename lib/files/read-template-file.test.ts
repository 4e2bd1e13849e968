import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { section, smallTemplateFile, tick } from '@/tests/support/small-template';
import { readTemplateFile } from './read-template-file';

const read = (text: string) => readTemplateFile(Buffer.from(text));

const problemsIn = async (text: string) => {
  const file = await read(text);
  return file.ok
    ? []
    : file.error.problems.map(({ code, place }) => [place && 'path' in place && place.path, code]);
};

const small = smallTemplateFile({ sections: [section('ett', [tick('rutin')])] });

describe('a JSON file', () => {
  test('is a template, with a byte order mark or without', async () => {
    const text = readFileSync('templates/rvc/1.json', 'utf8');
    const plain = await read(text);
    expect(plain.ok && plain.value.key).toBe('rvc');
    expect(await read(`\ufeff${text}`)).toEqual(plain);
  });

  test('is refused when it is not UTF-8', async () => {
    const words = JSON.stringify({ ...small, title: 'Å' });
    for (const encoding of ['latin1', 'utf16le'] as const) {
      const file = await readTemplateFile(Buffer.from(words, encoding));
      expect(file.ok ? null : file.error.problems.map(({ code }) => code)).toEqual(['not-utf8']);
    }
  });

  test('is refused with the line where it stops being JSON', async () => {
    const file = await read('{\n  "format": 1,\n  "key": }');
    expect(file).toMatchObject({ error: { problems: [{ code: 'not-json' }] } });
    expect((await problemsIn(''))[0]?.[1]).toBe('unknown-file');
    expect((await problemsIn('<html></html>'))[0]?.[1]).toBe('not-json');
  });

  test('says of each name that comes twice in one object where it is, and everything else that is wrong with it', async () => {
    const text = JSON.stringify(small)
      .replace('"key":"rutin"', '"key":"annan","key":"rutin"')
      .replace('"name":"Liten"', '"name":"","na\\u006de":"Liten","påhitt":1');
    expect(await problemsIn(text)).toEqual([
      ['name', 'repeated-name'],
      ['sections.0.content.0.key', 'repeated-name'],
      ['påhitt', 'unknown-field'],
    ]);
  });

  test('may say the same name in different objects, and in texts', async () => {
    const label = 'a "label": "b", "label"';
    const text = JSON.stringify(
      smallTemplateFile({ sections: [section('ett', [tick('rutin', { label })])] }),
    );
    expect(await problemsIn(text)).toEqual([]);
  });

  test('cannot reach what every object has', async () => {
    const text = JSON.stringify(small).replace(
      '"format":1',
      '"format":1,"__proto__":{"name":"Ond"},"constructor":1',
    );
    expect(await problemsIn(text)).toEqual([
      ['__proto__', 'unknown-field'],
      ['constructor', 'unknown-field'],
    ]);
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });

  test.each([
    ['deeper than any form', '['.repeat(100_000) + ']'.repeat(100_000)],
    [
      'with a hundred thousand items',
      JSON.stringify({ ...small, sections: [section('a', Array(100_000).fill({ kind: 'tick' }))] }),
    ],
  ])('%s is refused at once', async (_what, text) => {
    expect(await problemsIn(text)).toEqual([['', 'too-large-file']]);
  });

  test('with a text of four megabytes says that the text is too long', async () => {
    expect(await problemsIn(JSON.stringify({ ...small, title: 'a'.repeat(4_000_000) }))).toEqual([
      ['title', 'too-big'],
    ]);
  });

  test('tells the first five hundred problems, and how many there are', async () => {
    const items = Array.from({ length: 900 }, (_, at) => tick(`rutin-${at}`, { requirement: 'kanske' }));
    const file = await read(JSON.stringify(smallTemplateFile({ sections: [section('ett', items)] })));
    expect(file.ok ? 0 : file.error.problems.length).toBe(500);
    expect(file.ok ? 0 : file.error.count).toBe(900);
  });
});

test('an old or locked spreadsheet is told from a file that is none', async () => {
  const old = await readTemplateFile(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  expect(old).toMatchObject({ error: { problems: [{ code: 'locked-file', place: null }] } });
});
