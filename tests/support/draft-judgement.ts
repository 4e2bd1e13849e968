import { expect, type Locator, type Page } from '@playwright/test';
import type { FilledForm } from './filled-form';

/** What an auditor does on the page of the judgement. */

type Action = FilledForm['actions'][number];

/** Sets the day of the decision back, and says why. */
export async function setDecisionDateBack(page: Page, day: string, motive: string): Promise<void> {
  const date = page.getByLabel('Uppföljningen beslutas per');
  await date.fill(day);
  await date.blur();
  const reason = page.getByLabel(/^Varför dagen är en annan/);
  await reason.fill(motive);
  await reason.blur();
}

/** Demands a new action for the deficiency whose turn it is. */
export async function requireAction(page: Page, item: string, action: Action): Promise<void> {
  const deficiency = page.locator(`#deficiency-${item}`);
  await deficiency.getByRole('radio', { name: /^Kräv åtgärd/ }).check();
  await writeAction(deficiency, action);
  await deficiency.getByRole('button', { name: 'Spara beslutet' }).click();
}

/** Accepts the deficiency whose turn it is, for the reason that its comment gives. */
export async function acceptByComment(page: Page, item: string, comment: string): Promise<void> {
  const deficiency = page.locator(`#deficiency-${item}`);
  await deficiency.getByRole('radio', { name: /^Godta med motiv/ }).check();
  await deficiency.getByRole('button', { name: 'Använd kommentaren som motiv' }).click();
  await expect(deficiency.getByLabel('Motiv till att bristen godtas')).toHaveValue(comment);
  await deficiency.getByRole('button', { name: 'Spara beslutet' }).click();
}

/** Raises an action that no deficiency asks for. */
export async function addAction(page: Page, action: Action): Promise<void> {
  await page.getByRole('button', { name: 'Ny åtgärd' }).click();
  const form = page.getByRole('form', { name: 'Ny åtgärd' });
  await writeAction(form, action);
  await form.getByRole('button', { name: 'Spara åtgärden' }).click();
  await expect(form).toBeHidden();
}

/** Says that an action is for one more place of the form. */
export async function linkAction(page: Page, number: number, place: string): Promise<void> {
  await page.getByRole('button', { name: `Ändra åtgärd ${number}` }).click();
  const form = page.getByRole('form', { name: `Åtgärd ${number}` });
  await form.getByLabel(/^Lägg till punkt/).selectOption(place);
  await form.getByRole('button', { name: 'Spara åtgärden' }).click();
  await expect(form).toBeHidden();
}

async function writeAction(form: Locator, { text, deadline, remediedOn }: Action): Promise<void> {
  await form.getByLabel('Åtgärdens text').fill(text);
  await form.getByLabel(/^Åtgärdas senast/).fill(deadline);
  await expect(form.getByText(/^Läses som/)).toBeVisible();
  await expect(form.getByLabel(/^Åtgärdat den/)).toHaveValue(remediedOn ?? '');
}
