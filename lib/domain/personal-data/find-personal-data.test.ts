import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData } from './find-personal-data';

const foundIn = (text: string) =>
  findPersonalData(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

describe('a personal identity number', () => {
  test.each([
    '811228-9874',
    '19811228-9874',
    '198112289874',
    '8112289874',
    '811228 9874',
    '811228 - 9874',
    '811228–9874',
    // A coordination number: the day is 60 more.
    '701063-2391',
  ])('%s is found', (number) => {
    expect(foundIn(`Enligt ${number}, som bor där.`)).toEqual([['identityNumber', number]]);
  });

  test.each([
    ['811228-9873', 'the control digit is wrong'],
    ['811328-9874', 'there is no such month'],
    ['5811228-98741', 'it is a part of a longer number'],
    ['556036-0793', 'an organisation has it'],
  ])('%s is none: %s', (number) => {
    expect(foundIn(`Nummer ${number}.`)).toEqual([]);
  });
});

describe('a telephone number', () => {
  test.each([
    '08-508 00 000',
    '031 - 700 00 00',
    '0701-23 45 67',
    '070-123 45 67',
    '0701234567',
    '+46 70 123 45 67',
    '+46 (0)70-123 45 67',
    '0046701234567',
    '010/476 60 00',
    '+358 40 123 4567',
  ])('%s is found', (number) => {
    expect(foundIn(`Ring ${number}.`)).toEqual([['telephoneNumber', number]]);
  });

  test('is told from a date that follows it', () => {
    expect(foundIn('Ring 08-508 00 000 2026-11-22.')).toEqual([['telephoneNumber', '08-508 00 000']]);
  });

  test.each([
    'öppet 0900-1700',
    'öppet 08-17',
    'dnr 2.11.2-376/2018',
    'ärende 2026-0143',
    '2023-11-10',
    'SFS 2001:453',
    '05.00-07.30',
    '012 34',
    '1 oktober 2023–31 mars 2024',
    'T1 2024',
    'punkt 3.13',
  ])('there is none in *%s*', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

test('a mail address is found, with nothing of the sentence around it', () => {
  expect(foundIn('Skriv till (chef.vast@demo.example).')).toEqual([
    ['mailAddress', 'chef.vast@demo.example'],
  ]);
  expect(foundIn('Kl 8 @ kontoret')).toEqual([]);
});

test('several stand in their order, and none in another', () => {
  expect(foundIn('070-123 45 67, a@b.se, 811228-9874')).toEqual([
    ['telephoneNumber', '070-123 45 67'],
    ['mailAddress', 'a@b.se'],
    ['identityNumber', '811228-9874'],
  ]);
});

test('any text is read, and what is found lies within it without overlap', () => {
  const texts = fc.stringMatching(/^[0-9 +@.a-z–-]{0,60}$/);
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
      let end = 0;
      for (const { from, to } of findPersonalData(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeLessThanOrEqual(text.length);
        end = to;
      }
    }),
  );
});

test('a long text without a break is read to its end', () => {
  expect(findPersonalData('0'.repeat(200_000))).toEqual([]);
});
