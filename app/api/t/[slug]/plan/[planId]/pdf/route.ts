import { printPlan } from '@/lib/commands/print-plan';
import { idOrDenied } from '@/lib/session/id-from-address';
import { pdfResponse } from '@/lib/session/pdf-response';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';

/** A follow-up plan as PDF, in the shape that it has on paper. 413 when it is longer than can be printed. */
export const GET = tenantRoute<{ planId: string }>(
  async ({ actor }, _request, { planId }) => {
    const printed = await printPlan(actor, idOrDenied(planId));
    if (!printed.ok) return refusal(413, printed.error);
    const { plan, bytes } = printed.value;
    return pdfResponse(['plan', plan.year, plan.version ?? 'draft'].join('-'), [bytes]);
  },
  { limit: 'export' },
);
