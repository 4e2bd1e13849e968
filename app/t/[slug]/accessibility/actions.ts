'use server';

import {
  accessibilityMessageIdSchema,
  handleAccessibilityMessage,
} from '@/lib/commands/handle-accessibility-message';
import { tellOfAccessibility } from '@/lib/commands/tell-of-accessibility';
import { accessibilityMessageSchema } from '@/lib/domain/accessibility-message';
import { limited } from '@/lib/session/limits';
import { runAction } from '@/lib/session/tenant-action';

export async function tellOfAccessibilityAction(slug: string, input: unknown) {
  return runAction(slug, accessibilityMessageSchema, input, limited('accessibility', tellOfAccessibility));
}

export async function handleAccessibilityMessageAction(slug: string, messageId: unknown) {
  return runAction(slug, accessibilityMessageIdSchema, messageId, handleAccessibilityMessage);
}
