import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyChecklist } from '@/tests/support/arbitrary-checklist';
import { readTemplate } from '@/tests/support/read-template';
import { assess, assessedItems, type FilledChecklist, type Finding, gatesWithoutReason } from './assessment';
import { compareAlternatives, judge } from './judgement';
import type { MadeAssessment } from './made-assessment';
import { plainDate } from './plain-date';
import { type ItemTarget, targetsOf } from './template/targets-of';

const rvc = targetsOf(readTemplate(new URL('../../templates/rvc/1.json', import.meta.url).pathname));
const nothing: Finding = { answer: null, assessment: null, comment: null };

function item(checklist: FilledChecklist, key: string): ItemTarget {
  const target = checklist.targets.get(key);
  if (target?.type !== 'item') throw new Error(`no item ${key}`);
  return target;
}

function filled(findings: Record<string, Partial<Finding>>, leftOut: string[] = []): FilledChecklist {
  const entries = Object.entries(findings).map(([key, finding]): [string, Finding] => [
    key,
    { ...nothing, ...finding },
  ]);
  return { targets: rvc, findings: new Map(entries), leftOut: new Set(leftOut) };
}

function assessed(key: string, finding: Partial<Finding>) {
  const checklist = filled({ [key]: finding });
  return assess(item(checklist, key), checklist)?.assessment ?? null;
}

describe('the assessment of an item of the RVC form', () => {
  test.each([
    ['dokumenterade-resurser', 'ticked', 'fulfilled'],
    ['dokumenterade-resurser', 'unticked', 'unfulfilled'],
    ['registerutdrag-vid-anstallning', 'yes', 'fulfilled'],
    ['registerutdrag-vid-anstallning', 'no', 'unfulfilled'],
    ['annan-sprakkompetens', 'unticked', 'unfulfilled'],
  ])('of %s, answered %s, is %s by its own mapping', (key, answer, assessment) => {
    expect(assessed(key, { answer })).toBe(assessment);
  });

  test('of a matrix row is what its column says', () => {
    const row = item(filled({}), 'rutin-dodsfall');
    const columns = row.matrix?.columns ?? [];
    expect(columns.map(({ code }) => assessed(row.key, { answer: code }))).toEqual([
      'fulfilled',
      'partial',
      'unfulfilled',
    ]);
  });

  test.each([
    ['an open question', 'metoder', 'Trappan'],
    [
      'a number for part of its period',
      'antal-orosanmalningar',
      { covers: 'part', amount: 1, since: '2023-10' },
    ],
    ['a number that is missing', 'antal-orosanmalningar', null],
    ['a box that nobody has looked at', 'dokumenterade-resurser', null],
  ] as const)('of %s waits for the auditor', (_what, key, answer) => {
    expect(assessed(key, { answer })).toBe('unassessed');
    expect(assessed(key, { answer, assessment: 'partial' })).toBe('partial');
  });

  test('of a number for the whole period is not asked for, whatever the number', () => {
    expect(assessed('antal-lex-sarah', { answer: { covers: 'whole', amount: 0 } })).toBe('fulfilled');
  });

  test('by the auditor stands before the mapping', () => {
    expect(assessed('registerutdrag-vid-anstallning', { answer: 'no', assessment: 'notApplicable' })).toBe(
      'notApplicable',
    );
  });

  test.each([
    'avser-oppenvard',
    'orosanmalan-gjord',
    'forandringar-under-aret',
    'feedback-till-forvaltningen',
  ])('is never made of %s', (key) => {
    expect(assessed(key, { answer: 'no', assessment: 'unfulfilled' })).toBeNull();
  });

  test('a section that is left out is not applicable, all of it', () => {
    const [section = ''] = item(filled({}), 'metoder').sectionKeys;
    const checklist = filled({ metoder: { answer: 'Trappan', assessment: 'unfulfilled' } }, [section]);
    expect(assess(item(checklist, 'metoder'), checklist)).toEqual({
      assessment: 'notApplicable',
      by: 'section',
      section,
    });
  });
});

function judged(checklist: FilledChecklist) {
  return judge({
    rules: { threshold: 0.75 },
    items: assessedItems(checklist),
    decisions: new Map(),
    actions: [],
    day: plainDate('2024-04-30'),
  });
}

describe('the assessment of any checklist', () => {
  test('a closed gate makes its section not applicable, and says why', () => {
    fc.assert(
      fc.property(anyChecklist, (checklist) => {
        for (const target of checklist.targets.values()) {
          if (target.type !== 'item') continue;
          const assessment = assess(target, checklist);
          const closed = target.gates.find((gate) =>
            ['unticked', 'no'].includes(String(checklist.findings.get(gate)?.answer)),
          );
          if (assessment === null || assessment.by === 'section') continue;
          expect(assessment.by === 'gate').toBe(closed !== undefined);
          if (assessment.by !== 'gate') continue;
          const reason = checklist.findings.get(assessment.gate)?.comment ?? null;
          expect(assessment).toEqual({ assessment: 'notApplicable', by: 'gate', gate: closed, reason });
          expect(gatesWithoutReason(checklist).includes(assessment.gate)).toBe(reason === null);
        }
      }),
    );
  });

  test('the order in which answers came never changes the assessments or the judgement', () => {
    fc.assert(
      fc.property(anyChecklist, (checklist) => {
        const turned = { ...checklist, findings: new Map([...checklist.findings].reverse()) };
        expect(judged(turned)).toEqual(judged(checklist));
      }),
    );
  });

  test('raising one assessment by hand never worsens the judgement', () => {
    fc.assert(
      fc.property(anyChecklist, fc.nat(), (checklist, pick) => {
        const keys = [...checklist.findings.keys()];
        const key = keys[pick % Math.max(1, keys.length)];
        fc.pre(key !== undefined);
        const at = (assessment: MadeAssessment) => {
          const finding = { ...nothing, ...checklist.findings.get(key), assessment };
          const findings = new Map(checklist.findings).set(key, finding);
          return judged({ ...checklist, findings }).alternative;
        };
        expect(compareAlternatives(at('partial'), at('unfulfilled'))).toBeLessThanOrEqual(0);
        expect(compareAlternatives(at('fulfilled'), at('partial'))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
