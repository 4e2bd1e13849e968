import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { updateSettings } from '@/lib/data/tenants';
import type { Actor } from '@/lib/domain/actor';
import { auditChoicesSchema } from '@/lib/domain/audit-choices';
import { auditRuleSchema } from '@/lib/domain/audit-year/audit-rule';
import { fail, ok, type Result } from '@/lib/domain/result';

/** From a day to three months: what the database takes too. */
const daysSchema = z.int().min(1).max(90);

export const settingsSchema = z.object({
  /** Of the settings that the person saw. */
  revision: z.int().min(1),
  choices: auditChoicesSchema,
  factReviewDays: daysSchema,
  selfAssessmentDays: daysSchema,
  /** Below how many people a measured figure is not told. */
  smallCountLimit: z.int().min(2).max(20),
  auditRule: auditRuleSchema,
  /** How many days before its last day a measurement is reminded of. */
  measuringReminderDays: daysSchema,
});
export type SettingsToSave = z.infer<typeof settingsSchema>;

/**
 * Sets what the organisation has between the visit and the decision, how often its units are followed up, below how many
 * people no figure is told, and when measurements are reminded of. Audits that are planned already keep what they had.
 */
export async function saveSettings(
  actor: Actor,
  settings: SettingsToSave,
): Promise<Result<{ revision: number }, 'changed-meanwhile'>> {
  return withTenant(actor, 'settings.change', async (tx) => {
    if (!(await updateSettings(tx, settings))) return fail('changed-meanwhile');
    const { revision: _seen, choices, auditRule, ...numbers } = settings;
    await insertLog(tx, { detail: { ...choices, ...numbers, ...auditRule } });
    return ok({ revision: settings.revision + 1 });
  });
}
