import { fail, type Result } from '@/lib/domain/result';
import { logUnforeseen } from '@/lib/observe/log-unforeseen';

/**
 * Runs a command for whoever holds a link, or asks for one, with nobody signed in to a tenant. What goes wrong is logged
 * and becomes `failed`: nothing of it reaches the person.
 */
export async function runOpenAction<Value, Failure extends { readonly code: string }>(
  command: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | { readonly code: 'failed' }>> {
  try {
    return await command();
  } catch (error) {
    logUnforeseen(error, 'an action failed');
    return fail({ code: 'failed' });
  }
}
