import { getLocale } from 'next-intl/server';
import { exportMeasurementForm } from '@/lib/commands/export-measurement-form';
import { spreadsheetType } from '@/lib/files/spreadsheet';
import { downloadResponse } from '@/lib/session/download';
import { idOrDenied } from '@/lib/session/id-from-address';
import { tenantRoute } from '@/lib/session/tenant-route';
import { languageOf } from '@/lib/text/language';

/** The file to fill in: what the plan says should have been measured by now, and has not. */
export const GET = tenantRoute<{ planId: string }>(
  async ({ actor }, _request, { planId }) => {
    const language = languageOf(await getLocale());
    const file = await exportMeasurementForm(actor, idOrDenied(planId), language);
    return downloadResponse({ ...file, type: spreadsheetType });
  },
  { limit: 'export' },
);
