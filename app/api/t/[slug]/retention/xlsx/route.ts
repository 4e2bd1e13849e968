import { getLocale } from 'next-intl/server';
import { exportDisposals } from '@/lib/commands/export-disposals';
import { spreadsheetType } from '@/lib/files/spreadsheet';
import { downloadResponse } from '@/lib/session/download';
import { tenantRoute } from '@/lib/session/tenant-route';
import { languageOf } from '@/lib/text/language';

/** The log of disposals as a spreadsheet. */
export const GET = tenantRoute(
  async ({ actor }) => {
    const file = await exportDisposals(actor, languageOf(await getLocale()));
    return downloadResponse({ ...file, type: spreadsheetType });
  },
  { limit: 'export' },
);
