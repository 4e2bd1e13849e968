import { printPlan } from '@/lib/commands/print-plan';
import { idOrDenied } from '@/lib/session/id-from-address';
import { pdfResponse } from '@/lib/session/pdf-response';
import { tenantRoute } from '@/lib/session/tenant-route';

/** A follow-up plan as PDF, in the shape that it has on paper. */
export const GET = tenantRoute<{ planId: string }>(
  async ({ actor }, _request, { planId }) => {
    const { plan, bytes } = await printPlan(actor, idOrDenied(planId));
    return pdfResponse(['plan', plan.year, plan.version ?? 'draft'].join('-'), [bytes]);
  },
  { limit: 'export' },
);
