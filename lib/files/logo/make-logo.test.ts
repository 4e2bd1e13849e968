import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type Logo, mostLogoBytes, mostLogoPixels } from '@/lib/domain/look/logo';
import { pdfOf, photoWithPosition } from '@/tests/support/sent-files';
import { makeLogo } from './make-logo';

const petrol = { r: 11, g: 90, b: 102 };
const clear = { r: 0, g: 0, b: 0, alpha: 0 };

async function made(bytes: Uint8Array): Promise<Logo> {
  const logo = await makeLogo(bytes);
  if (!logo.ok) throw new Error(logo.error);
  return logo.value;
}

/** A coat of arms on nothing: a square of one colour in the middle of what is transparent. */
async function emblem(width: number, height: number, colour = petrol): Promise<Uint8Array> {
  const side = Math.ceil(Math.min(width, height) / 2);
  const square = { create: { width: side, height: side, channels: 3 as const, background: colour } };
  return sharp({ create: { width, height, channels: 4, background: clear } })
    .composite([{ input: square }])
    .png()
    .toBuffer();
}

test('a logo is made small enough for what it is for, keeps its shape, and stands on white without transparency', async () => {
  const logo = await made(await emblem(3000, 1500));
  expect([logo.width, logo.height]).toEqual([400, 200]);
  const kept = await sharp(logo.png).metadata();
  expect(kept).toMatchObject({ format: 'png', hasAlpha: false, channels: 3, width: 400, height: 200 });
  const { data } = await sharp(logo.png).extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer({
    resolveWithObject: true,
  });
  expect([...data]).toEqual([255, 255, 255]);
});

test('a small one is not blown up', async () => {
  const logo = await made(await emblem(90, 40));
  expect([logo.width, logo.height]).toEqual([90, 40]);
});

test.each(['jpeg', 'png'] as const)(
  'one in %s keeps nothing but what it shows, and stands upright',
  async (format) => {
    const logo = await made(await photoWithPosition(format));
    expect([logo.width, logo.height]).toEqual([40, 60]);
    const { exif, xmp } = await sharp(logo.png).metadata();
    expect([exif, xmp]).toEqual([undefined, undefined]);
    expect(Buffer.from(logo.png).includes('Kamera')).toBe(false);
  },
);

test('one in shades of grey is kept in the same form as all others', async () => {
  const grey = await sharp(await emblem(90, 40))
    .flatten()
    .greyscale()
    .png()
    .toBuffer();
  expect(await sharp((await made(grey)).png).metadata()).toMatchObject({ channels: 3 });
});

test('however much it shows, it is no larger than a report can carry', async () => {
  const { width, height } = mostLogoPixels;
  const noise = randomBytes(width * height * 3);
  const logo = await made(
    await sharp(noise, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer(),
  );
  expect(logo.png.length).toBeLessThanOrEqual(mostLogoBytes);
});

test.each([
  ['nothing at all', async () => new Uint8Array(), 'empty'],
  [
    'a drawing that can hold programs',
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'unknown-type',
  ],
  ['a photograph in WebP', () => photoWithPosition('webp'), 'unknown-type'],
  ['a PDF', async () => pdfOf(), 'unknown-type'],
  ['what only begins as a picture', async () => Buffer.from('ffd8ffe000104a464946', 'hex'), 'broken'],
  ['one cut short', async () => (await emblem(300, 100)).slice(0, 200), 'broken'],
  ['one that nobody can see', () => emblem(40, 8), 'picture-too-small'],
  ['one so wide that nothing is left of its height', () => emblem(6000, 100), 'picture-too-small'],
  ['one drawn in white for a dark ground', () => emblem(90, 40, { r: 255, g: 255, b: 255 }), 'shows-nothing'],
])('%s is refused', async (_, file, refusal) => {
  expect(await makeLogo(await file())).toEqual({ ok: false, error: refusal });
});

test('one of more pixels than any camera makes is refused, however small the file is', async () => {
  const wide = { width: 16_000, height: 4_001, channels: 3 as const, background: petrol };
  expect(await makeLogo(await sharp({ create: wide }).png().toBuffer())).toEqual({
    ok: false,
    error: 'picture-too-large',
  });
});
