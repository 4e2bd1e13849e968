import type { DeficiencyDecision } from '@/lib/domain/deficiency-decision';
import { plainDateSchema } from '@/lib/domain/plain-date-schema';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { assessedItems, type FilledChecklist, type Finding } from '@/lib/domain/assessment';
import { dueDateOf } from '@/lib/domain/deadline/deadline';
import { parseDeadline } from '@/lib/domain/deadline/parse-deadline';
import { defaultReportingOccasions } from '@/lib/domain/deadline/reporting-occasion';
import { deficienciesOf } from '@/lib/domain/deficiency';
import { type JudgedAction, type JudgementCase, judge, leadsTo } from '@/lib/domain/judgement';
import { whatWouldLift, whatWouldLower } from '@/lib/domain/judgement-lift';
import type { PlainDate } from '@/lib/domain/plain-date';
import { type Target, targetsOf } from '@/lib/domain/template/targets-of';
import { explainJudgement } from '@/lib/text/explain-judgement';
import { translator } from '@/lib/text/translator';
import { readTemplate } from '@/tests/support/read-template';

const number = z.looseObject({ covers: z.literal('part'), amount: z.number(), since: z.string() });
const whole = z.looseObject({ covers: z.literal('whole'), amount: z.number() });
const formSchema = z.object({
  decisionDate: plainDateSchema,
  judgement: z.enum(judgementCodes),
  actions: z.array(
    z.object({
      number: z.number(),
      deadline: z.string(),
      links: z.array(z.string()),
      remediedOn: plainDateSchema.optional(),
    }),
  ),
  accepted: z.array(z.object({ item: z.string(), motiveIn: z.string() })),
  answers: z.record(
    z.string(),
    z.object({
      answer: z.union([z.string(), number, whole]),
      assessment: z.enum(['fulfilled', 'partial', 'unfulfilled', 'notApplicable']).optional(),
    }),
  ),
  comments: z.record(z.string(), z.string()),
});
type Form = z.infer<typeof formSchema>;

const file = (name: string) => new URL(name, import.meta.url).pathname;

let form: Form;
let template: ReturnType<typeof readTemplate>;
let targets: ReadonlyMap<string, Target>;

beforeAll(() => {
  form = formSchema.parse(JSON.parse(readFileSync(file('rvc-2023-answers.json'), 'utf8')));
  template = readTemplate(file('../../templates/rvc/1.json'));
  targets = targetsOf(template);
});

function checklist(): FilledChecklist {
  const findings = Object.entries(form.answers).map(([key, { answer, assessment }]): [string, Finding] => [
    key,
    { answer, assessment: assessment ?? null, comment: form.comments[key] ?? null },
  ]);
  return { targets, findings: new Map(findings), leftOut: new Set() };
}

const requiredActionFor = [
  'registerutdrag-vid-anstallning',
  'antal-orosanmalningar',
  'beredskap-att-paborja',
];

function decisions(): ReadonlyMap<string, DeficiencyDecision> {
  return new Map<string, DeficiencyDecision>([
    ...requiredActionFor.map((item) => [item, { kind: 'requireAction' }] as const),
    ...form.accepted.map(
      ({ item, motiveIn }) => [item, { kind: 'accept', motive: form.comments[motiveIn] ?? '' }] as const,
    ),
  ]);
}

const calendar = { occasions: defaultReportingOccasions, plannedAudits: [] as PlainDate[] };

function actions(): JudgedAction[] {
  return form.actions.map(({ number, deadline: words, links }) => {
    const read = parseDeadline(words, { ...calendar, today: form.decisionDate });
    if (!read.ok) throw new Error(`${words}: ${read.error.code}`);
    const { deadline, remediedOn } = read.value;
    return {
      number,
      links,
      critical: false,
      status: remediedOn ? 'verified' : 'open',
      dueDate: dueDateOf(deadline, { ...calendar, decisionDate: form.decisionDate }),
      remediedOn,
    };
  });
}

function theCase(): JudgementCase {
  return {
    rules: template.rules,
    items: assessedItems(checklist()),
    decisions: decisions(),
    actions: actions(),
    day: form.decisionDate,
  };
}

describe('the follow-up of the centre against violence, 2023', () => {
  test('proposes five deficiencies and one remark', () => {
    const { deficiencies, remarks } = deficienciesOf(theCase().items, new Map(), []);
    expect(deficiencies.map(({ item, assessment }) => [item, assessment])).toEqual([
      ['registerutdrag-vid-anstallning', 'unfulfilled'],
      ['antal-orosanmalningar', 'partial'],
      ['gemensam-vardegrund', 'unfulfilled'],
      ['beredskap-att-paborja', 'unfulfilled'],
      ['genomforandeplan-inom-10-vardagar', 'unfulfilled'],
    ]);
    expect(remarks.map(({ item }) => item)).toEqual(['annan-sprakkompetens']);
  });

  test('leaves nothing unassessed, and assesses 97 requirements', () => {
    const { items } = theCase();
    expect(items.filter(({ assessment }) => assessment === 'unassessed')).toEqual([]);
    expect(items.filter(({ requirement }) => requirement === 'mandatory')).toHaveLength(97);
  });

  test('without its decisions, waits for all five of them', () => {
    const undecided = judge({ ...theCase(), decisions: new Map(), actions: [] });
    expect(undecided.alternative).toBe('mostlyCompliant');
    expect(undecided.reasons.filter(({ code }) => code === 'deficiencyUndecided')).toHaveLength(5);
  });

  test('understands its four deadlines as they are written', () => {
    expect(actions().map(({ dueDate, remediedOn }) => [dueDate, remediedOn])).toEqual([
      ['2023-11-10', '2023-11-03'],
      ['2024-04-30', null],
      ['2024-04-30', null],
      ['2025-12-31', null],
    ]);
    expect(actions().map(({ remediedOn }) => remediedOn)).toEqual(
      form.actions.map(({ remediedOn }) => remediedOn ?? null),
    );
  });

  test('is judged as its auditors judged it', () => {
    expect(judge(theCase()).alternative).toBe(form.judgement);
    expect(judge(theCase()).preliminary).toBe(false);
  });

  test('links its third action to two places, and its fourth to none', () => {
    const { deficiencies } = deficienciesOf(theCase().items, decisions(), actions());
    expect(deficiencies.map(({ standing, actions: numbers }) => [standing, numbers])).toEqual([
      ['actionRequired', [1]],
      ['actionRequired', [2]],
      ['accepted', []],
      ['actionRequired', [3]],
      ['accepted', []],
    ]);
    for (const key of theCase().actions.flatMap(({ links }) => links))
      expect([...targets.keys()]).toContain(key);
  });

  test('explains itself in the words an auditor would use', () => {
    const given = theCase();
    const told = explainJudgement(
      { judgement: judge(given), lift: whatWouldLift(given), lower: whatWouldLower(given) },
      {
        locale: 'sv',
        t: translator('sv', 'judgement'),
        nameOf: (key) => {
          const target = targets.get(key);
          return target?.type === 'item' ? `${target.number} ${target.item.shortLabel}` : key;
        },
      },
    );
    expect(JSON.parse(JSON.stringify(told).replaceAll('\u00a0', ' '))).toEqual({
      proposal: 'Förslag: alternativ 2 av 4.',
      because: [
        'Åtgärd 1 är verifierad. Den var åtgärdad 2023-11-03.',
        'Åtgärderna 2 och 3 har tid till 2024-04-30.',
        'Åtgärd 4 har tid till 2025-12-31.',
        'Bristerna 5.6 Gemensam värdegrund och 10.3 Genomförandeplan delges inom 10 vardagar är godtagna med motiv. De räknas som uppfyllda.',
        'Önskemålet 2.7 Annan språkkompetens än svenska är inte uppfyllt. Det påverkar inte förslaget.',
        'Kraven räknas som uppfyllda till 97,4 %. Mallens gräns är 75 %.',
      ],
      lift: [
        'Ingen enskild förändring lyfter förslaget. Alternativ 1 föreslås bara när ingen åtgärd behövs.',
      ],
      lower: [
        'Är åtgärd 2 eller 3 inte klar 2024-04-30 föreslås alternativ 3.',
        'Är åtgärd 4 inte klar 2025-12-31 föreslås alternativ 3.',
      ],
      waiting: [],
    });
  });

  test('would be judged worse the day after T1 if its routines were not written', () => {
    const late = { ...theCase(), day: plainDateSchema.parse('2024-05-01') };
    expect(judge(late).alternative).toBe('mostlyCompliant');
    const done = late.actions.map((action) => ({ ...action, status: 'verified' as const }));
    expect(judge({ ...late, actions: done }).alternative).toBe('compliantAfterAction');
    const critical = late.actions.map((action) => ({ ...action, critical: true }));
    expect(judge({ ...late, actions: critical }).alternative).toBe('nonCompliant');
  });

  test('every single item that is made worse is told of, and never makes the judgement better', () => {
    const given = theCase();
    const before = judgementCodes.indexOf(judge(given).alternative);
    for (const { key, requirement } of given.items) {
      const items = given.items.map((item) =>
        item.key === key ? { ...item, assessment: 'unfulfilled' as const } : item,
      );
      const { alternative, reasons } = judge({ ...given, items });
      expect(judgementCodes.indexOf(alternative)).toBeGreaterThanOrEqual(before);
      const named = reasons.filter((reason) => 'item' in reason && reason.item === key);
      const silent = requiredActionFor.includes(key);
      expect(named).toHaveLength(silent ? 0 : 1);
      if (requirement === 'mandatory' && !silent && !decisions().has(key)) {
        expect(leadsTo[named[0]?.code ?? 'remark']).toBe('mostlyCompliant');
      }
    }
  });
});
