import { renderDocument } from '../render-document';
import { type PrintedPlan, planDocument, planFile } from './plan-document';

/**
 * A follow-up plan as a tagged PDF, with the plan attached as a file that can be imported. It bears no seal: what the board
 * decided is written down where its reference says.
 */
export async function renderPlan(printed: PrintedPlan): Promise<Uint8Array> {
  const { name, text } = planFile(printed.plan);
  return renderDocument(planDocument(printed), new Date(printed.at), {
    name,
    type: 'application/json',
    bytes: Buffer.from(text, 'utf8'),
  });
}
