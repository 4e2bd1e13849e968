'use server';

import { saveSettings, settingsSchema } from '@/lib/commands/save-settings';
import { runAction } from '@/lib/session/tenant-action';

export async function saveSettingsAction(slug: string, input: unknown) {
  return runAction(slug, settingsSchema, input, saveSettings);
}
