import { describe, expect, it } from 'vitest';
import { passwordProblem } from './password';

const surroundings = { email: 'ny.chef@kommunen.example', organisations: ['Stora Bergsjö kommun'] };
const problemOf = (password: string) => passwordProblem(password, surroundings);

describe('a password', () => {
  it.each([
    'en lång lösenfras',
    'grön häst äter sent',
    'kX9-vmTq2Lp8',
    '            lång rad',
    '漢字漢字かなかなカナ漢字混',
  ])('may be anything of twelve signs or more that nobody would try first: %s', (password) =>
    expect(problemOf(password)).toBeNull(),
  );

  it('is counted in signs, as people count them', () => {
    expect(problemOf('häst-ko-get')).toBe('too-short');
    expect(problemOf('häst-ko-gets')).toBeNull();
    expect(problemOf('en lång rad '.repeat(17))).toBe('too-long');
  });

  it.each(['ny.chef@kommunen.example', 'Ny.Chef@kommunen.example!', 'nychef-2026-12', 'NyChef123456'])(
    'is not the address: %s',
    (password) => expect(problemOf(password)).toBe('is-address'),
  );

  it('is not the name of the organisation', () => {
    expect(problemOf('storabergsjökommun')).toBe('is-organisation');
    expect(problemOf('Stora Bergsjö kommun 1')).toBe('is-organisation');
  });

  it.each([
    'Sommaren2026!',
    'lösenord1234',
    'passwordpassword',
    'hejhejhejhej',
    'aaaaaaaaaaaa',
    '123456789012',
    '098765432109',
    'qwertyuiop12',
    'abababababab',
  ])('is not among the common ones, nor made longer by figures: %s', (password) =>
    expect(problemOf(password)).toBe('common'),
  );
});
