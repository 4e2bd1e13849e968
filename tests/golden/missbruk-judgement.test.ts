import { describe, expect, test } from 'vitest';
import { numberAnswerSchema, parseChange } from '@/lib/domain/answer';
import { assess, assessedItems, type FilledChecklist, gatesWithoutReason } from '@/lib/domain/assessment';
import { deficienciesOf } from '@/lib/domain/deficiency';
import { judge } from '@/lib/domain/judgement';
import { plainDate } from '@/lib/domain/plain-date';
import { targetsOf } from '@/lib/domain/template/targets-of';
import type { Filling } from '@/tests/support/filled-form';
import { readTemplate } from '@/tests/support/read-template';
import { wellFilled } from '@/tests/support/well-filled';

const template = readTemplate('templates/missbruk/1.json');
const targets = targetsOf(template);
const day = plainDate('2024-04-30');
const reason = 'Verksamheten arbetar inte med 12-steg.';

function checklist({ answers, comments }: Filling): FilledChecklist {
  const findings = Object.entries(answers).map(([key, { answer, assessment = null }]) => {
    const found = typeof answer === 'string' ? answer : numberAnswerSchema.parse(answer);
    return [key, { answer: found, assessment, comment: comments[key] ?? null }] as const;
  });
  return { targets, findings: new Map(findings), leftOut: new Set() };
}

function judged(filling: Filling) {
  const items = assessedItems(checklist(filling));
  const judgement = judge({ rules: template.rules, items, decisions: new Map(), actions: [], day });
  return { items, judgement, ...deficienciesOf(items, new Map(), []) };
}

const notApplicable = (filling: Filling): string[] =>
  judged(filling).items.flatMap(({ key, assessment }) => (assessment === 'notApplicable' ? [key] : []));

describe('the Missbruk form, filled in', () => {
  test('takes every answer that an auditor gives, to every item', () => {
    const { answers } = wellFilled(template);
    expect(Object.keys(answers)).toHaveLength(139);
    for (const [target, { answer }] of Object.entries(answers)) {
      const change = { target, field: 'answer', value: answer };
      expect(parseChange(targets, change)).toEqual({ ok: true, value: change });
    }
  });

  test('with all as it should be, comes to the first alternative and waits for nothing', () => {
    const { judgement, deficiencies, remarks } = judged(wellFilled(template));
    expect(judgement).toMatchObject({ alternative: 'compliant', preliminary: false, reasons: [] });
    expect(judgement.share.earned).toBe(judgement.share.possible);
    expect([...deficiencies, ...remarks]).toEqual([]);
  });

  test('asks nothing of a method that the unit does not use, and finds nothing lacking there', () => {
    const filling = wellFilled(template, { closed: { 'arbetar-med-tolvsteg': reason } });
    expect(notApplicable(filling)).toEqual([
      'tolvsteg-omfattning',
      'tolvsteg-vetenskaplig-grund',
      'tolvsteg-utbildade-terapeuter',
    ]);
    const lacking: Filling = {
      ...filling,
      answers: { ...filling.answers, 'tolvsteg-omfattning': { answer: 'unticked' } },
    };
    for (const form of [filling, lacking]) {
      expect(judged(form).deficiencies).toEqual([]);
      expect(judged(form).judgement).toMatchObject({ alternative: 'compliant', preliminary: false });
    }
    expect(gatesWithoutReason(checklist(filling))).toEqual([]);
    expect(gatesWithoutReason(checklist({ ...filling, comments: {} }))).toEqual(['arbetar-med-tolvsteg']);
  });

  test('with both methods turned off, leaves the other two areas as they are', () => {
    const closed = { 'arbetar-med-kbt-cra': 'Nej.', 'arbetar-med-tolvsteg': reason };
    const left = notApplicable(wellFilled(template, { closed }));
    expect(left).toHaveLength(7);
    expect(left.every((key) => /^(kbt|tolvsteg)-/.test(key))).toBe(true);
  });

  test('proposes a deficiency for a requirement, and only a remark for what the form calls a wish', () => {
    const { deficiencies, remarks, judgement } = judged(
      wellFilled(template, {
        lacking: {
          'extern-handledning': 'unfulfilled',
          'annan-sprakkompetens': 'unfulfilled',
          'kompetens-om-valdsutsatta': 'unfulfilled',
          'rutin-dodsfall': 'partial',
          'antal-orosanmalningar': 'partial',
          'stabil-boendesituation': 'unfulfilled',
        },
      }),
    );
    expect(deficiencies.map(({ item, assessment }) => [item, assessment])).toEqual([
      ['extern-handledning', 'unfulfilled'],
      ['rutin-dodsfall', 'partial'],
      ['antal-orosanmalningar', 'partial'],
      ['stabil-boendesituation', 'unfulfilled'],
    ]);
    expect(remarks.map(({ item }) => item)).toEqual(['annan-sprakkompetens', 'kompetens-om-valdsutsatta']);
    expect(judgement.alternative).toBe('mostlyCompliant');
  });

  test('never assesses what no answer to is bad', () => {
    const all = checklist(wellFilled(template));
    const never = [...targets.values()].flatMap((target) =>
      target.type === 'item' && assess(target, all) === null ? [target.key] : [],
    );
    expect(never).toEqual([
      'avser-oppenvard',
      'kommunal-regi',
      'beskrivning-av-uppdraget',
      'forandringar-under-aret',
      'personalens-sammansattning',
      'orosanmalan-gjord',
      'arbetar-med-kbt-cra',
      'arbetar-med-tolvsteg',
      'feedback-till-forvaltningen',
    ]);
  });
});
