import { z } from 'zod';
import { plainDateSchema } from '../../plain-date-schema';
import { operatingForms } from '../../provider';
import { providerColumns, sheetProblemCodes, unitColumns } from './organisation-sheets';

const state = z.enum(['new', 'changed', 'same']);

/** A provider as it will be. */
export const plannedProviderSchema = z.strictObject({
  state,
  /** Null for a new one. */
  id: z.uuid().nullable(),
  revision: z.int(),
  changed: z.array(z.enum(providerColumns)),
  name: z.string(),
  operatingForm: z.enum(operatingForms),
  contract: z.string().nullable(),
  contractFrom: plainDateSchema.nullable(),
  contractTo: plainDateSchema.nullable(),
});
export type PlannedProvider = z.infer<typeof plannedProviderSchema>;

/** A unit as it will be; who runs it and what it is a part of are named, since they may be new themselves. */
export const plannedUnitSchema = z.strictObject({
  state,
  id: z.uuid().nullable(),
  revision: z.int(),
  changed: z.array(z.enum(unitColumns)),
  name: z.string(),
  provider: z.string(),
  parent: z.string().nullable(),
  validFrom: plainDateSchema,
  address: z.string().nullable(),
  addressProtected: z.boolean(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
export type PlannedUnit = z.infer<typeof plannedUnitSchema>;

/** What a file makes of the providers and units; those that the file does not name are let be. */
export const importPlanSchema = z.strictObject({
  providers: z.array(plannedProviderSchema),
  units: z.array(plannedUnitSchema),
});
export type ImportPlan = z.infer<typeof importPlanSchema>;

/** A plan as it is shown, and the name by which it is confirmed. */
export const seenPlanSchema = z.strictObject({ seen: z.string(), plan: importPlanSchema });

export const sheetProblemsSchema = z.object({
  error: z.literal('problems'),
  problems: z.array(
    z.strictObject({
      sheet: z.enum(['providers', 'units']),
      row: z.int().nullable(),
      column: z.enum([...providerColumns, ...unitColumns]).nullable(),
      code: z.enum(sheetProblemCodes),
    }),
  ),
});
