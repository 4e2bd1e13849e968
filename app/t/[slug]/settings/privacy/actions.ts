'use server';

import { setPersonalDataRule } from '@/lib/commands/set-personal-data-rule';
import { personalDataRuleSchema } from '@/lib/domain/personal-data/personal-data-in-case';
import { runAction } from '@/lib/session/tenant-action';

export async function setPersonalDataRuleAction(slug: string, rule: unknown) {
  return runAction(slug, personalDataRuleSchema, rule, setPersonalDataRule);
}
