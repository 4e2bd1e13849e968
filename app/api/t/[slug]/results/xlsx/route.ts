import { getLocale } from 'next-intl/server';
import { exportResults } from '@/lib/commands/export-results';
import { spreadsheetType } from '@/lib/files/spreadsheet';
import { downloadResponse } from '@/lib/session/download';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';
import { languageOf } from '@/lib/text/language';

/** The results as a spreadsheet, with the same choices in the address as their page. 404 while there are none. */
export const GET = tenantRoute(
  async ({ actor }, request) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const exported = await exportResults(actor, query, languageOf(await getLocale()));
    if (!exported.ok) return refusal(404, exported.error);
    return downloadResponse({ ...exported.value, type: spreadsheetType });
  },
  { limit: 'export' },
);
