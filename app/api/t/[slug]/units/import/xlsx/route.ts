import { getLocale } from 'next-intl/server';
import { lockOrganisation } from '@/lib/data/organisation-import';
import { withTenant } from '@/lib/data/scope';
import { writeOrganisationFile } from '@/lib/files/organisation-words';
import { spreadsheetType } from '@/lib/files/spreadsheet';
import { downloadResponse } from '@/lib/session/download';
import { tenantRoute } from '@/lib/session/tenant-route';
import { languageOf } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { today } from '@/lib/time/clock';

/** The file to fill in: the providers and units as they are, under the columns that are read. */
export const GET = tenantRoute(async ({ actor }) => {
  const language = languageOf(await getLocale());
  const t = translator(language, 'unitsImport');
  const { providers, units } = await withTenant(actor, 'unit.import', (tx) => lockOrganisation(tx, today()));
  const bytes = await writeOrganisationFile(
    {
      providers: providers.map((provider) => ({
        ...provider,
        operatingForm: t(`form.${provider.operatingForm}`),
      })),
      units: units.map((unit) => ({ ...unit, addressProtected: t(unit.addressProtected ? 'yes' : 'no') })),
    },
    language,
  );
  return downloadResponse({ name: `${t('fileName')}.xlsx`, type: spreadsheetType, bytes });
});
