import { getLocale } from 'next-intl/server';
import { exportActions } from '@/lib/commands/export-actions';
import { spreadsheetType } from '@/lib/files/spreadsheet';
import { downloadResponse } from '@/lib/session/download';
import { tenantRoute } from '@/lib/session/tenant-route';
import { languageOf } from '@/lib/text/language';

/** The actions as a spreadsheet, with the same choices in the address as their page. */
export const GET = tenantRoute(
  async ({ actor }, request) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const file = await exportActions(actor, query, languageOf(await getLocale()));
    return downloadResponse({ ...file, type: spreadsheetType });
  },
  { limit: 'export' },
);
