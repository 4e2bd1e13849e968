import { expect, test } from 'vitest';
import { plainTick, section, smallTemplate } from '@/tests/support/small-template';
import type { Finding } from '../assessment';
import { targetsOf } from '../template/targets-of';
import { formRemarks } from './form-remarks';

const about = (key: string, kind: string) => ({
  kind,
  key,
  label: key,
  role: 'feedback',
  requirement: 'informational',
});

const targets = targetsOf(
  smallTemplate({
    sections: [
      section('ovrigt', [
        about('fraga', 'openQuestion'),
        plainTick('nojd', { role: 'feedback' }),
        plainTick('annat'),
      ]),
    ],
  }),
);

const remarksOn = (findings: Readonly<Record<string, Partial<Finding>>>) =>
  formRemarks({
    targets,
    leftOut: new Set(),
    findings: new Map(
      Object.entries(findings).map(([key, finding]) => [
        key,
        { answer: null, assessment: null, comment: null, ...finding },
      ]),
    ),
  });

test('what the form asks about itself is taken in the words it was answered in, with the comment after', () => {
  expect(remarksOn({ fraga: { answer: ' Svår att följa.\n', comment: 'Sagt vid besöket.' } })).toEqual([
    { target: 'fraga', text: 'Svår att följa.\n\nSagt vid besöket.' },
  ]);
});

test('a mark says nothing by itself, but its comment does', () => {
  expect(remarksOn({ nojd: { answer: 'ticked' } })).toEqual([]);
  expect(remarksOn({ nojd: { answer: 'ticked', comment: 'För lång.' } })).toEqual([
    { target: 'nojd', text: 'För lång.' },
  ]);
});

test('what is not answered, or asks about something else, is no remark', () => {
  expect(
    remarksOn({ fraga: { answer: null }, annat: { answer: 'ticked', comment: 'Om något annat.' } }),
  ).toEqual([]);
});
