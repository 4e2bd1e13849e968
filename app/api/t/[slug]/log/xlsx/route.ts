import { getLocale } from 'next-intl/server';
import { exportLog } from '@/lib/commands/export-log';
import { spreadsheetType } from '@/lib/files/spreadsheet';
import { downloadResponse } from '@/lib/session/download';
import { tenantRoute } from '@/lib/session/tenant-route';
import { languageOf } from '@/lib/text/language';

/** The log as a spreadsheet, with the same choices in the address as its page. */
export const GET = tenantRoute(
  async ({ actor }, request) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const file = await exportLog(actor, query, languageOf(await getLocale()));
    return downloadResponse({ ...file, type: spreadsheetType });
  },
  { limit: 'export' },
);
