import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import { type FactComment, parseFactSaid } from './fact-comment';
import { factTarget, parseFactTarget } from './fact-place';
import { type FactReview, factReviewStanding, takesComments } from './fact-review';
import { type FactSaid, isComment, isReviewed, maxFactCommentLength } from './fact-said';

const lastDay = plainDate('2023-11-10');

const round = (number: number, ended: boolean): FactReview => ({
  id: `round-${number}`,
  round: number,
  replyBy: lastDay,
  judgement: 'compliant',
  askedBy: 'Uppföljare',
  askedAt: new Date('2023-11-03T14:10:00Z'),
  ended: ended ? { how: 'finished', by: 'Enhetschef', at: new Date('2023-11-06T13:20:00Z') } : null,
});

const comment = (of: number, said: FactSaid, reply: FactComment['reply'] = null): FactComment => ({
  id: `${of} ${JSON.stringify(said)}`,
  reviewId: `round-${of}`,
  target: 'summary',
  said,
  passage: { number: null, name: '', said: 'Kort.', assessment: null, beside: [] },
  revision: 1,
  by: 'Enhetschef',
  at: new Date('2023-11-06T13:00:00Z'),
  reply,
});

const wrong = { agrees: false, text: 'Det var tre.' } as const;

describe('a place in a draft', () => {
  test('is read back as it was said, also when an item is called as something else is', () => {
    for (const place of [
      { kind: 'item', key: 'summary' },
      { kind: 'action', id: '018f' },
      { kind: 'summary' },
      { kind: 'judgement' },
    ] as const)
      expect(parseFactTarget(factTarget(place))).toEqual(place);
  });

  test('is none where the text names none', () => {
    for (const text of ['', 'item', 'item ', 'item a b', 'group a', 'Summary'])
      expect(parseFactTarget(text)).toBeNull();
  });
});

describe('what a unit says', () => {
  test('is something to answer only when it says what is wrong', () => {
    expect(
      [null, { agrees: true }, { agrees: false, text: ' \n' }, wrong].map((said) =>
        isComment(said as FactSaid),
      ),
    ).toEqual([false, false, false, true]);
    expect(isReviewed({ agrees: true })).toBe(true);
    expect(isReviewed({ agrees: false, text: '' })).toBe(false);
  });

  test('is read with its text normalised, and refused for what cannot be kept', () => {
    expect(parseFactSaid({ agrees: false, text: 'a\r\nb' })).toEqual({
      ok: true,
      value: { agrees: false, text: 'a\nb' },
    });
    expect(parseFactSaid({ agrees: true, text: 'och mer' })).toMatchObject({ ok: false });
    const long = { agrees: false, text: 'x'.repeat(maxFactCommentLength + 1) };
    expect(parseFactSaid(long)).toEqual({ ok: false, error: 'text-too-long' });
    expect(parseFactSaid({ agrees: false, text: 'a\u0000b' })).toEqual({
      ok: false,
      error: 'forbidden-character',
    });
    expect(parseFactSaid('ja')).toEqual({ ok: false, error: 'value-does-not-fit' });
  });
});

describe('a fact review', () => {
  test('takes comments to the end of its last day, and none once it has ended', () => {
    expect(takesComments(round(1, false), lastDay)).toBe(true);
    expect(takesComments(round(1, false), plainDate('2023-11-11'))).toBe(false);
    expect(takesComments(round(1, true), lastDay)).toBe(false);
  });

  test('is done when its newest round has ended; another round makes it undone again', () => {
    expect(factReviewStanding({ rounds: [], comments: [] })).toEqual({
      replyBy: null,
      done: false,
      unanswered: 0,
    });
    expect(factReviewStanding({ rounds: [round(1, true)], comments: [] }).done).toBe(true);
    expect(factReviewStanding({ rounds: [round(1, true), round(2, false)], comments: [] }).done).toBe(false);
  });

  test('has as many comments to answer as have been sent in and not been replied to, in all of its rounds', () => {
    const kept = { kind: 'kept', motive: 'Nej.', by: 'Uppföljare', at: new Date(), became: null } as const;
    const comments = [
      comment(1, wrong),
      comment(1, wrong, kept),
      comment(1, { agrees: true }),
      comment(2, wrong),
    ];
    const standing = (second: boolean) =>
      factReviewStanding({ rounds: [round(1, true), round(2, second)], comments }).unanswered;
    expect(standing(false)).toBe(1);
    expect(standing(true)).toBe(2);
  });
});
