import { getLocale } from 'next-intl/server';
import { exportOrganisation } from '@/lib/commands/export-organisation';
import { spreadsheetType } from '@/lib/files/spreadsheet';
import { downloadResponse } from '@/lib/session/download';
import { tenantRoute } from '@/lib/session/tenant-route';
import { languageOf } from '@/lib/text/language';

/** The file to fill in: the providers and units as they are, under the columns that are read. */
export const GET = tenantRoute(
  async ({ actor }) => {
    const file = await exportOrganisation(actor, languageOf(await getLocale()));
    return downloadResponse({ ...file, type: spreadsheetType });
  },
  { limit: 'export' },
);
