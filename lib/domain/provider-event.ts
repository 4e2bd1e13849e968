import { z } from 'zod';
import { type OperatingForm, operatingForms } from './provider';

const form = z.enum(operatingForms);

/** What happened to a provider, in the words that held on that day: they stand, whatever comes after. */
export const providerEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('renamed'), before: z.string(), after: z.string() }),
  z.strictObject({ kind: z.literal('newForm'), name: z.string(), before: form, after: form }),
]);
export type ProviderEvent = z.infer<typeof providerEventSchema>;

type Known = { readonly name: string; readonly operatingForm: OperatingForm };

/** What a change of a provider adds to its history; nothing when it is called and run as before. */
export function providerChanges(before: Known, after: Known): ProviderEvent[] {
  const renamed = { kind: 'renamed', before: before.name, after: after.name } as const;
  const { name } = after;
  const newForm = {
    kind: 'newForm',
    name,
    before: before.operatingForm,
    after: after.operatingForm,
  } as const;
  return [
    ...(renamed.before === renamed.after ? [] : [renamed]),
    ...(newForm.before === newForm.after ? [] : [newForm]),
  ];
}
