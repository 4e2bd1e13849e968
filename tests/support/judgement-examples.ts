import type { JudgedAction, JudgementCase } from '@/lib/domain/judgement';
import { plainDate } from '@/lib/domain/plain-date';
import type { JudgementExplanation } from '@/lib/text/explain-judgement';

export const names: Record<string, string> = {
  availability: '1.1 Tillgänglighet',
  'register-extract': '2.13 Registerutdrag',
  'language-skills': '2.7 Annan språkkompetens',
  'report-count': '3.16 Antal orosanmälningar',
  'shared-values': '5.6 Gemensam värdegrund',
  influence: '5.3 Inflytande',
  readiness: '7.2 Beredskap',
  'ten-weekdays': '10.3 Tio vardagar',
  journal: '10.9 Journal',
  premises: '12.1 Lokaler',
  routines: '3.1 Ledningssystem',
};

export const decisionDay = plainDate('2023-11-10');
const dayAfterT1 = plainDate('2024-05-01');

type Assessed = JudgementCase['items'][number]['assessment'];
type Decided = 'requireAction' | 'accept';

/** Ten mandatory items and one wish, all fulfilled but for what the case says. */
function form(assessments: Record<string, Assessed>): JudgementCase['items'] {
  return Object.keys(names).map((key) => ({
    key,
    requirement: key === 'language-skills' ? ('desirable' as const) : ('mandatory' as const),
    weight: 1,
    assessment: assessments[key] ?? ('fulfilled' as const),
  }));
}

function decided(decisions: Record<string, Decided>): JudgementCase['decisions'] {
  return new Map(
    Object.entries(decisions).map(([key, kind]) => [
      key,
      kind === 'accept' ? { kind, motive: 'Motivet står i kommentaren.' } : { kind },
    ]),
  );
}

function action(number: number, about: Partial<JudgedAction> = {}): JudgedAction {
  return {
    number,
    links: [],
    critical: false,
    status: 'open',
    dueDate: plainDate('2024-04-30'),
    remediedOn: null,
    ...about,
  };
}

interface Example {
  title: string;
  given: JudgementCase;
  says: JudgementExplanation;
}

/**
 * Ten cases and what is said of each, written by hand as an auditor would say it. They define how the judgement
 * explains itself: change them only when it is to be said otherwise.
 */
export const examples: Example[] = [
  {
    title: 'a unit where every requirement is fulfilled',
    given: {
      rules: { threshold: 0.75 },
      items: form({}),
      decisions: decided({}),
      actions: [],
      day: decisionDay,
    },
    says: {
      proposal: 'Förslag: alternativ 1 av 4.',
      because: ['Inga åtgärder behövs.', 'Kraven räknas som uppfyllda till 100 %. Mallens gräns är 75 %.'],
      lift: ['Det finns inget bättre alternativ.'],
      lower: [],
      waiting: [],
    },
  },
  {
    title: 'the centre of 2023 in small: four actions, two accepted deficiencies, one wish',
    given: {
      rules: { threshold: 0.75 },
      items: form({
        'register-extract': 'unfulfilled',
        'report-count': 'partial',
        'shared-values': 'unfulfilled',
        readiness: 'unfulfilled',
        'ten-weekdays': 'unfulfilled',
        'language-skills': 'unfulfilled',
      }),
      decisions: decided({
        'register-extract': 'requireAction',
        'report-count': 'requireAction',
        readiness: 'requireAction',
        'shared-values': 'accept',
        'ten-weekdays': 'accept',
      }),
      actions: [
        action(1, {
          links: ['register-extract'],
          status: 'verified',
          dueDate: decisionDay,
          remediedOn: plainDate('2023-11-03'),
        }),
        action(2, { links: ['report-count'] }),
        action(3, { links: ['readiness'] }),
        action(4, { dueDate: plainDate('2025-12-31') }),
      ],
      day: decisionDay,
    },
    says: {
      proposal: 'Förslag: alternativ 2 av 4.',
      because: [
        'Åtgärd 1 är verifierad. Den var åtgärdad 2023-11-03.',
        'Åtgärderna 2 och 3 har tid till 2024-04-30.',
        'Åtgärd 4 har tid till 2025-12-31.',
        'Bristerna 5.6 Gemensam värdegrund och 10.3 Tio vardagar är godtagna med motiv. De räknas som uppfyllda.',
        'Önskemålet 2.7 Annan språkkompetens är inte uppfyllt. Det påverkar inte förslaget.',
        'Kraven räknas som uppfyllda till 75 %. Mallens gräns är 75 %.',
      ],
      lift: [
        'Ingen enskild förändring lyfter förslaget. Alternativ 1 föreslås bara när ingen åtgärd behövs.',
      ],
      lower: [
        'Är åtgärd 2 eller 3 inte klar 2024-04-30 föreslås alternativ 3.',
        'Är åtgärd 4 inte klar 2025-12-31 föreslås alternativ 3.',
      ],
      waiting: [],
    },
  },
  {
    title: 'one deficiency that nobody has decided yet',
    given: {
      rules: { threshold: 0.75 },
      items: form({ readiness: 'unfulfilled' }),
      decisions: decided({}),
      actions: [],
      day: decisionDay,
    },
    says: {
      proposal: 'Förslag: alternativ 3 av 4.',
      because: [
        'Kravet 7.2 Beredskap är inte uppfyllt och bristen är inte beslutad.',
        'Kraven räknas som uppfyllda till 90 %. Mallens gräns är 75 %.',
      ],
      lift: [
        'Om kravet 7.2 Beredskap uppfylls föreslås alternativ 1.',
        'Om bristen 7.2 Beredskap godtas med motiv föreslås alternativ 1.',
        'Om bristen 7.2 Beredskap får en åtgärd med tid föreslås alternativ 2.',
      ],
      lower: [],
      waiting: [],
    },
  },
  {
    title: 'two deficiencies, one undecided and one promised an action that does not exist',
    given: {
      rules: { threshold: 0.75 },
      items: form({ readiness: 'unfulfilled', routines: 'partial' }),
      decisions: decided({ routines: 'requireAction' }),
      actions: [],
      day: decisionDay,
    },
    says: {
      proposal: 'Förslag: alternativ 3 av 4.',
      because: [
        'Kravet 7.2 Beredskap är inte uppfyllt och bristen är inte beslutad.',
        'Kravet 3.1 Ledningssystem är delvis uppfyllt. Bristen ska åtgärdas men har ingen åtgärd.',
        'Kraven räknas som uppfyllda till 85 %. Mallens gräns är 75 %.',
      ],
      lift: [
        'Ingen enskild förändring lyfter förslaget. Alternativ 2 föreslås till exempel om allt det här görs: bristen 7.2 Beredskap får en åtgärd med tid och bristen 3.1 Ledningssystem får en åtgärd med tid.',
      ],
      lower: [],
      waiting: [],
    },
  },
  {
    title: 'an action that has no deadline',
    given: {
      rules: { threshold: 0.75 },
      items: form({ readiness: 'unfulfilled' }),
      decisions: decided({ readiness: 'requireAction' }),
      actions: [action(1, { links: ['readiness'], dueDate: null })],
      day: decisionDay,
    },
    says: {
      proposal: 'Förslag: alternativ 3 av 4.',
      because: ['Åtgärd 1 har ingen tid.', 'Kraven räknas som uppfyllda till 90 %. Mallens gräns är 75 %.'],
      lift: [
        'Om åtgärd 1 får en tid föreslås alternativ 2.',
        'Om åtgärd 1 verifieras föreslås alternativ 2.',
      ],
      lower: [],
      waiting: [],
    },
  },
  {
    title: 'an action not done by its deadline, seen the day after',
    given: {
      rules: { threshold: 0.75 },
      items: form({ readiness: 'unfulfilled', 'report-count': 'partial' }),
      decisions: decided({ readiness: 'requireAction', 'report-count': 'requireAction' }),
      actions: [
        action(1, { links: ['report-count'], status: 'verified', remediedOn: plainDate('2024-03-01') }),
        action(2, { links: ['readiness'] }),
      ],
      day: dayAfterT1,
    },
    says: {
      proposal: 'Förslag: alternativ 3 av 4.',
      because: [
        'Åtgärd 2 är försenad. Den skulle ha varit klar 2024-04-30.',
        'Åtgärd 1 är verifierad. Den var åtgärdad 2024-03-01.',
        'Kraven räknas som uppfyllda till 85 %. Mallens gräns är 75 %.',
      ],
      lift: ['Om åtgärd 2 verifieras föreslås alternativ 2.'],
      lower: [],
      waiting: [],
    },
  },
  {
    title: 'a critical action that is late, beside one that was sent back',
    given: {
      rules: { threshold: 0.75 },
      items: form({ readiness: 'unfulfilled', routines: 'partial' }),
      decisions: decided({ readiness: 'requireAction', routines: 'requireAction' }),
      actions: [
        action(1, { links: ['readiness'], critical: true }),
        action(2, { links: ['routines'], status: 'returned', dueDate: plainDate('2024-08-31') }),
      ],
      day: dayAfterT1,
    },
    says: {
      proposal: 'Förslag: alternativ 4 av 4.',
      because: [
        'Åtgärd 1 är avgörande och försenad. Den skulle ha varit klar 2024-04-30.',
        'Åtgärd 2 har lämnats tillbaka till enheten.',
        'Kraven räknas som uppfyllda till 85 %. Mallens gräns är 75 %.',
      ],
      lift: ['Om åtgärd 1 verifieras föreslås alternativ 3.'],
      lower: [],
      waiting: [],
    },
  },
  {
    title: 'three deficiencies with actions in time, but too small a share of requirements fulfilled',
    given: {
      rules: { threshold: 0.75 },
      items: form({ 'register-extract': 'unfulfilled', readiness: 'unfulfilled', journal: 'unfulfilled' }),
      decisions: decided({
        'register-extract': 'requireAction',
        readiness: 'requireAction',
        journal: 'requireAction',
      }),
      actions: [action(1, { links: ['register-extract', 'readiness', 'journal'] })],
      day: decisionDay,
    },
    says: {
      proposal: 'Förslag: alternativ 4 av 4.',
      because: [
        'Kraven räknas som uppfyllda till 70 %. Det är under mallens gräns på 75 %. Det som drar ned är 2.13 Registerutdrag, 7.2 Beredskap och 10.9 Journal.',
        'Åtgärd 1 har tid till 2024-04-30.',
      ],
      lift: [
        'Om ett av kraven 2.13 Registerutdrag, 7.2 Beredskap eller 10.9 Journal uppfylls föreslås alternativ 2.',
        'Om en av bristerna 2.13 Registerutdrag, 7.2 Beredskap eller 10.9 Journal godtas med motiv föreslås alternativ 2.',
      ],
      lower: [],
      waiting: [],
    },
  },
  {
    title: 'a small share and a critical action sent back at the same time',
    given: {
      rules: { threshold: 0.75 },
      items: form({
        'register-extract': 'unfulfilled',
        readiness: 'unfulfilled',
        journal: 'unfulfilled',
        premises: 'partial',
      }),
      decisions: decided({
        'register-extract': 'requireAction',
        readiness: 'requireAction',
        journal: 'requireAction',
        premises: 'requireAction',
      }),
      actions: [
        action(1, {
          links: ['register-extract', 'readiness', 'journal', 'premises'],
          critical: true,
          status: 'returned',
        }),
      ],
      day: decisionDay,
    },
    says: {
      proposal: 'Förslag: alternativ 4 av 4.',
      because: [
        'Åtgärd 1 är avgörande och har lämnats tillbaka till enheten.',
        'Kraven räknas som uppfyllda till 65 %. Det är under mallens gräns på 75 %. Det som drar ned är 2.13 Registerutdrag, 7.2 Beredskap, 10.9 Journal och 12.1 Lokaler.',
      ],
      lift: [
        'Ingen enskild förändring lyfter förslaget. Alternativ 2 föreslås till exempel om allt det här görs: åtgärd 1 verifieras och kravet 2.13 Registerutdrag uppfylls.',
      ],
      lower: [],
      waiting: [],
    },
  },
  {
    title: 'a visit that is only half done',
    given: {
      rules: { threshold: 0.75 },
      items: form({
        'report-count': 'unassessed',
        influence: 'unassessed',
        readiness: 'unfulfilled',
        premises: 'notApplicable',
        'language-skills': 'partial',
      }),
      decisions: decided({ readiness: 'requireAction' }),
      actions: [action(1, { links: ['readiness'], critical: true, status: 'reported' })],
      day: decisionDay,
    },
    says: {
      proposal: 'Preliminärt förslag: alternativ 2 av 4.',
      because: [
        'Åtgärd 1 är rapporterad som åtgärdad och väntar på kontroll. Den har tid till 2024-04-30.',
        'Önskemålet 2.7 Annan språkkompetens är delvis uppfyllt. Det påverkar inte förslaget.',
        'Kraven räknas som uppfyllda till 85,7 %. Mallens gräns är 75 %.',
      ],
      lift: [
        'Ingen enskild förändring lyfter förslaget. Alternativ 1 föreslås bara när ingen åtgärd behövs.',
      ],
      lower: ['Är åtgärd 1 inte klar 2024-04-30 föreslås alternativ 4.'],
      waiting: ['Kraven 3.16 Antal orosanmälningar och 5.3 Inflytande är inte bedömda.'],
    },
  },
];
