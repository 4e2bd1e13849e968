import { expect, type Locator, type Page } from '@playwright/test';
import { numberAnswerSchema } from '@/lib/domain/answer';
import type { AuditBundle, StoredField } from '@/lib/domain/audit-bundle';
import { answerCodesOf, type ItemTarget, targetsOf } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { checklist } from '@/lib/text/sv/checklist';
import type { Filling } from './filled-form';

/** Fills in the form on the page of the checklist as a person would, from its first item to its last. */
export async function fillChecklist(page: Page, template: Template, form: Filling): Promise<void> {
  const targets = targetsOf(template);
  for (const target of targets.values()) {
    const comment = form.comments[target.key];
    // The form repeats its labels, so what it asks is found by the place that links lead to.
    if (target.type !== 'item') {
      if (comment) await page.locator(`#comment-${target.key}`).fill(comment);
      continue;
    }
    const row = page.locator(`#item-${target.key}`);
    const filled = form.answers[target.key];
    if (filled) await answerItem(row, target, filled.answer);
    if (filled?.assessment) await assess(row, filled.assessment);
    if (comment) await commentOn(row, comment);
  }
}

type FilledAnswer = Filling['answers'][string];

async function answerItem(row: Locator, target: ItemTarget, answer: FilledAnswer['answer']): Promise<void> {
  switch (target.item.kind) {
    case 'tick':
      return answer === 'ticked' ? row.press('x') : leaveWithoutTick(row);
    case 'matrixRow':
      return row.press(String(answerCodesOf(target.item, target.matrix).indexOf(String(answer)) + 1));
    case 'yesNo':
      return row.getByRole('radio', { name: answer === 'yes' ? 'Ja' : 'Nej', exact: true }).check();
    case 'openQuestion':
    case 'text':
      return row.getByRole('textbox').fill(String(answer));
    case 'number':
      return count(row, answer);
  }
}

/** A box that is left empty on purpose. */
async function leaveWithoutTick(row: Locator): Promise<void> {
  await row.getByRole('button', { name: /^Visa mer om/ }).click();
  await row.getByRole('button', { name: 'Lämna utan kryss' }).click();
}

async function count(row: Locator, answer: FilledAnswer['answer']): Promise<void> {
  const number = numberAnswerSchema.parse(answer);
  await row.getByRole('textbox', { name: 'Antal' }).fill(String(number.amount));
  if (number.covers === 'whole') return;
  await row.getByRole('radio', { name: 'En del av den' }).check();
  await row.getByLabel('Sedan').fill(number.since ?? '');
}

async function assess(row: Locator, assessment: NonNullable<FilledAnswer['assessment']>): Promise<void> {
  const choice = row.getByRole('radiogroup', { name: 'Din bedömning' });
  await choice.getByRole('radio', { name: checklist.assess.short[assessment], exact: true }).check();
}

async function commentOn(row: Locator, comment: string): Promise<void> {
  await row.press('c');
  const field = row.getByRole('textbox', { name: /^Kommentar/ });
  await expect(field).toBeFocused();
  await field.fill(comment);
}

/** Sees that the form is filled in, and that all of it is on the server and not on this page alone. */
export async function expectSaved(page: Page, form: Filling): Promise<void> {
  await expect(page.getByText(/^(\d+) av \1 besvarade$/)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Sparat \d/ })).toBeVisible();
  const bundle = page
    .url()
    .replace('/t/', '/api/t/')
    .replace(/checklist$/, 'bundle');
  const { answers }: AuditBundle = await (await page.request.get(bundle)).json();
  expect(filledIn(answers)).toEqual(filledOnPaper(form));
}

/** What is filled in, by the keys of the template. */
interface Filled {
  readonly answers: Record<string, { readonly answer: unknown; readonly assessment?: unknown }>;
  readonly comments: Record<string, unknown>;
}

/** The answers, assessments and comments among the stored fields of an audit. */
function filledIn(fields: readonly StoredField[]): Filled {
  const valuesOf = (field: StoredField['field']): Record<string, unknown> =>
    Object.fromEntries(fields.flatMap((one) => (one.field === field ? [[one.target, one.value]] : [])));
  const assessments = valuesOf('assessment');
  const answers = Object.entries(valuesOf('answer')).map(([key, answer]) => [
    key,
    { answer, ...(key in assessments && { assessment: assessments[key] }) },
  ]);
  return { answers: Object.fromEntries(answers), comments: valuesOf('comment') };
}

/** The same of a form that was filled in on paper. */
function filledOnPaper({ answers, comments }: Filling): Filled {
  const written = Object.entries(answers).map(([key, { answer, assessment }]) => [
    key,
    { answer, ...(assessment && { assessment }) },
  ]);
  return { answers: Object.fromEntries(written), comments };
}
