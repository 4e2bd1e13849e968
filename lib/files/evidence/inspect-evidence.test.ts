import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { docxOf, pdfOf, photoWithPosition } from '@/tests/support/sent-files';
import { zipOf } from '@/tests/support/zip';
import { inspectEvidence } from './inspect-evidence';

const answerTo = async (bytes: Uint8Array) => {
  const inspected = await inspectEvidence(bytes);
  return inspected.ok ? inspected.value.type : inspected.error;
};

describe('is kept as what it is by its content', () => {
  test.each([
    ['a PDF', pdfOf(), 'pdf'],
    ['a PDF with a file attached', pdfOf('/Names << /EmbeddedFiles << /Names [] >> >>'), 'pdf'],
    ['a Word document', docxOf(), 'docx'],
    ['a spreadsheet', readFileSync('tests/golden/rvc-revised-in-libreoffice.xlsx'), 'xlsx'],
  ])('%s', async (_, bytes, type) => {
    const inspected = await inspectEvidence(bytes);
    expect(inspected).toEqual({ ok: true, value: { type, bytes } });
  });

  test.each(['jpeg', 'png', 'webp'] as const)('a picture in %s', async (format) => {
    expect(await answerTo(await photoWithPosition(format))).toBe(format === 'jpeg' ? 'jpg' : format);
  });
});

describe('a picture keeps nothing but what it shows', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'in %s: not where it was taken, nor with what',
    async (format) => {
      const photo = await photoWithPosition(format);
      const before = await sharp(photo).metadata();
      expect(before.exif?.includes('Kamera')).toBe(true);
      const inspected = await inspectEvidence(photo);
      if (!inspected.ok) throw new Error(inspected.error);
      const after = await sharp(inspected.value.bytes).metadata();
      expect(after.exif).toBeUndefined();
      expect(after.xmp).toBeUndefined();
      expect(Buffer.from(inspected.value.bytes).includes('Kamera')).toBe(false);
      // It was held on its side, and stands upright now.
      expect([after.width, after.height]).toEqual([before.height, before.width]);
    },
  );

  test('nor what somebody has put after its end', async () => {
    const photo = Buffer.concat([await photoWithPosition(), Buffer.from('<script>alert(1)</script>')]);
    const inspected = await inspectEvidence(photo);
    if (!inspected.ok) throw new Error(inspected.error);
    expect(Buffer.from(inspected.value.bytes).includes('<script>')).toBe(false);
  });
});

describe('is refused', () => {
  const javaScript = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
  test.each([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknown-type'],
    [
      'a drawing that can hold programs',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'unknown-type',
    ],
    ['a text', Buffer.from('Hej'), 'unknown-type'],
    ['a program', Buffer.from('MZ\x90\x00'.padEnd(600, '\0'), 'latin1'), 'unknown-type'],
    ['an archive', zipOf([{ name: 'a.pdf', bytes: Buffer.from('a') }]), 'unknown-type'],
    [
      'an old or locked Office file',
      Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'),
      'old-or-locked-office',
    ],
    ['what only begins as a PDF', Buffer.from('%PDF-1.7\nhej'), 'broken'],
    ['what only begins as a picture', Buffer.from('ffd8ffe000104a464946', 'hex'), 'broken'],
    [
      'what a phone saves photographs in',
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'photo-format',
    ],
    ['a PDF that runs a program when it is opened', pdfOf(`/OpenAction ${javaScript}`), 'active-pdf'],
    ['a PDF that hides it behind a reference', pdfOf('/OpenAction 5 0 R', javaScript), 'active-pdf'],
    ['a PDF that spells it otherwise', pdfOf('/OpenAction << /S /#4aava#53cript /J#53 (1) >>'), 'active-pdf'],
    [
      'a PDF with named programs',
      pdfOf(`/Names << /JavaScript << /Names [(a) ${javaScript}] >> >>`),
      'active-pdf',
    ],
    ['a PDF that starts a program', pdfOf('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'active-pdf'],
    ['a document with macros', docxOf({ 'word/vbaProject.bin': Buffer.from('VBA') }), 'macros'],
    ['one that says so', docxOf({}, 'application/vnd.ms-word.document.macroEnabled.main+xml'), 'macros'],
    ['a document cut short', docxOf().slice(0, -40), 'broken'],
  ])('%s', async (_, bytes, refusal) => {
    expect(await answerTo(bytes)).toBe(refusal);
  });

  test('a document that unfolds to more than it can need, however small it is', async () => {
    const bomb = docxOf(
      Object.fromEntries([1, 2, 3].map((n) => [`word/media/${n}.bin`, Buffer.alloc(70_000_000)])),
    );
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await answerTo(bomb)).toBe('too-large-inside');
  });

  test('a picture of more pixels than any camera makes, however small it is', async () => {
    const background = { r: 0, g: 0, b: 0 };
    const wide = await sharp({ create: { width: 16_000, height: 4_001, channels: 3, background } })
      .png()
      .toBuffer();
    expect(await answerTo(wide)).toBe('picture-too-large');
  });
});
