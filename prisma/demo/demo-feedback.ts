import { answerFeedback } from '@/lib/commands/answer-feedback';
import { giveFeedback } from '@/lib/commands/give-feedback';
import { newId } from '@/lib/data/columns';
import type { Person } from '@/lib/domain/actor';
import type { GivenKind } from '@/lib/domain/feedback/feedback';
import { done } from './done';
import type { ShippedKey } from './shipped-templates';

/** What somebody says of a form, and what the administrator has answered, if anything. */
export type DemoFeedback = {
  readonly by: 'auditor' | 'unitManager';
  readonly template: ShippedKey;
  /** An item's key; null for the form as a whole. */
  readonly target: string | null;
  readonly kind: GivenKind;
  readonly text: string;
  readonly answer?: string;
};

/** What has been said of the forms beside the work, so that the inbox has something to weigh. */
export const demoFeedback: readonly DemoFeedback[] = [
  {
    by: 'unitManager',
    template: 'rvc',
    target: 'miljoarbete-och-chemsoft',
    kind: 'notApplicable',
    text: 'Lokalen ägs av en extern aktör, och vi har inga kemikalier att föra in i Chemsoft. Vem ska svara på frågan?',
  },
  {
    by: 'auditor',
    template: 'rvc',
    target: 'beredskap-att-paborja',
    kind: 'unclear',
    text: 'Fem arbetsdagar och akut påbörjande inom 24 timmar är två krav i samma ruta. Enheterna klarar ofta det ena men inte det andra.',
  },
  {
    by: 'auditor',
    template: 'rvc',
    target: 'gallring-enligt-sol',
    kind: 'wrongLaw',
    text: 'Socialtjänstlagen från 2001 är ersatt av en ny. Hänvisa till den som gäller.',
    answer: 'Tack, det rättar vi i nästa version.',
  },
  {
    by: 'auditor',
    template: 'missbruk',
    target: null,
    kind: 'other',
    text: 'Det saknas plats för att skriva vilka som var med från enheten när flera enheter följs upp samma dag.',
  },
];

type People = Readonly<Record<'auditor' | 'unitManager' | 'admin', Person>>;

/** Gives the feedback as the people of a tenant do. */
export async function addFeedback(
  people: People,
  feedback: readonly DemoFeedback[],
  versionIdOf: (key: ShippedKey) => string,
): Promise<void> {
  for (const { by, template, target, kind, text, answer } of feedback) {
    const place = { versionId: versionIdOf(template), unitId: null };
    const { id } = done(await giveFeedback(people[by], newId(), { place, target, kind, text }));
    if (answer) done(await answerFeedback(people.admin, id, { revision: 1, text: answer }));
  }
}
