import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { insertProviderEvents } from '@/lib/data/provider-events';
import { insertProvider, lockProviders, updateProvider } from '@/lib/data/providers';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import { asCalled } from '@/lib/domain/deadline/reporting-occasion';
import { line, optionalLine } from '@/lib/domain/input';
import { operatingForms } from '@/lib/domain/provider';
import { providerChanges } from '@/lib/domain/provider-event';
import { fail, ok, type Result } from '@/lib/domain/result';
import { unitDay } from '@/lib/domain/unit/unit-input';
import { today } from '@/lib/time/clock';

/** What is known of a provider: its contract, if any, from and to which day, both included. */
export const providerFactsSchema = z
  .object({
    name: line(200),
    operatingForm: z.enum(operatingForms),
    contract: optionalLine(200),
    contractFrom: unitDay.nullable(),
    contractTo: unitDay.nullable(),
  })
  .refine(({ contractFrom: from, contractTo: to }) => from === null || to === null || from <= to, {
    error: 'ends-before-it-begins',
    path: ['contractTo'],
  });

export type ProviderFacts = z.infer<typeof providerFactsSchema>;

export const providerEditSchema = z.object({
  providerId: z.uuid(),
  revision: z.int().min(1),
  facts: providerFactsSchema,
});

type NameTaken = 'name-taken';

/** Registers one who runs units. No two providers of a tenant bear the same name. */
export async function registerProvider(
  actor: Actor,
  facts: ProviderFacts,
): Promise<Result<{ providerId: string }, NameTaken>> {
  return withTenant(actor, 'provider.register', async (tx) => {
    if (isNameTaken(await lockProviders(tx), facts.name, null)) return fail('name-taken');
    const providerId = newId();
    await insertProvider(tx, { id: providerId, ...facts });
    await insertLog(tx, { target: { type: 'provider', id: providerId } });
    return ok({ providerId });
  });
}

/**
 * Changes what is known of a provider. What it was called and how it was run stays in its history; decided audits keep the
 * name that they were decided with.
 * @throws Denied (notFound) when the tenant has no such provider.
 */
export async function editProvider(
  actor: Actor,
  { providerId, revision, facts }: z.infer<typeof providerEditSchema>,
): Promise<Result<{ revision: number }, NameTaken | 'changed-meanwhile'>> {
  return withTenant(actor, 'provider.edit', async (tx) => {
    const providers = await lockProviders(tx);
    const before = providers.find(({ id }) => id === providerId);
    if (!before) throw new Denied('notFound', 'provider');
    if (isNameTaken(providers, facts.name, providerId)) return fail('name-taken');
    if (!(await updateProvider(tx, { id: providerId, revision }, facts))) return fail('changed-meanwhile');
    await insertProviderEvents(tx, providerId, today(), providerChanges(before, facts));
    await insertLog(tx, { target: { type: 'provider', id: providerId } });
    return ok({ revision: revision + 1 });
  });
}

type Named = { readonly id: string; readonly name: string };

function isNameTaken(providers: readonly Named[], name: string, butBy: string | null): boolean {
  return providers.some((provider) => provider.id !== butBy && asCalled(provider.name) === asCalled(name));
}
