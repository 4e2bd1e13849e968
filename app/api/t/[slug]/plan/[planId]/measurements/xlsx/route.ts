import { getLocale } from 'next-intl/server';
import { exportMeasurements } from '@/lib/commands/export-measurements';
import { spreadsheetType } from '@/lib/files/spreadsheet';
import { downloadResponse } from '@/lib/session/download';
import { idOrDenied } from '@/lib/session/id-from-address';
import { tenantRoute } from '@/lib/session/tenant-route';
import { languageOf } from '@/lib/text/language';

/** What may be told of a plan's measurements, as a spreadsheet. */
export const GET = tenantRoute<{ planId: string }>(
  async ({ actor }, _request, { planId }) => {
    const language = languageOf(await getLocale());
    const file = await exportMeasurements(actor, idOrDenied(planId), language);
    return downloadResponse({ ...file, type: spreadsheetType });
  },
  { limit: 'export' },
);
