import type { FilledChecklist } from '../assessment';

/** What somebody wrote where the form asks about itself. */
export interface FormRemark {
  /** The key of the item that asks. */
  readonly target: string;
  readonly text: string;
}

/** The answers and comments to the form's own questions about the form, in the form's order; what says nothing is left out. */
export function formRemarks({ targets, findings }: FilledChecklist): FormRemark[] {
  return [...targets.values()].flatMap((target): FormRemark[] => {
    if (target.type !== 'item' || target.item.role !== 'feedback') return [];
    const { answer = null, comment = null } = findings.get(target.key) ?? {};
    const isWritten = target.item.kind === 'openQuestion' || target.item.kind === 'text';
    const said = [isWritten && typeof answer === 'string' ? answer : '', comment ?? ''];
    const text = said
      .map((part) => part.trim())
      .filter(Boolean)
      .join('\n\n');
    return text === '' ? [] : [{ target: target.key, text }];
  });
}
