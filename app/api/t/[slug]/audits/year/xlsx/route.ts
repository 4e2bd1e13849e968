import { getLocale } from 'next-intl/server';
import { exportAuditYear } from '@/lib/commands/export-audit-year';
import { spreadsheetType } from '@/lib/files/spreadsheet';
import { downloadResponse } from '@/lib/session/download';
import { tenantRoute } from '@/lib/session/tenant-route';
import { languageOf } from '@/lib/text/language';

/** A year of audits as a spreadsheet, with the same choices in the address as its page. */
export const GET = tenantRoute(
  async ({ actor }, request) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const file = await exportAuditYear(actor, query, languageOf(await getLocale()));
    return downloadResponse({ ...file, type: spreadsheetType });
  },
  { limit: 'export' },
);
