import { insertLog } from '@/lib/data/log';
import { lockOrganisation } from '@/lib/data/organisation-import';
import { withTenant } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import { writeOrganisationFile } from '@/lib/files/organisation-words';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { today } from '@/lib/time/clock';

export type OrganisationDownload = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Takes the providers and units out as the file that can be read in again, and notes in the log that it was done. The address
 * of a sheltered place is left out: an empty cell changes nothing when the file comes back.
 */
export async function exportOrganisation(actor: Actor, language: Language): Promise<OrganisationDownload> {
  const t = translator(language, 'unitsImport');
  const { providers, units } = await withTenant(actor, 'unit.export', async (tx) => {
    const standing = await lockOrganisation(tx, today());
    await insertLog(tx, { detail: { units: String(standing.units.length) } });
    return standing;
  });
  const bytes = await writeOrganisationFile(
    {
      providers: providers.map((provider) => ({
        ...provider,
        operatingForm: t(`form.${provider.operatingForm}`),
      })),
      units: units.map((unit) => ({
        ...unit,
        address: unit.addressProtected ? null : unit.address,
        addressProtected: t(unit.addressProtected ? 'yes' : 'no'),
      })),
    },
    language,
  );
  return { name: `${t('fileName')}.xlsx`, bytes };
}
