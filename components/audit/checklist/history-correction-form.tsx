'use client';

import { CorrectionForm } from '@/components/corrections/correction-form';
import { correctHistory } from '@/lib/device/correct-history';
import { useChecklist } from './checklist-context';

type HistoryCorrectionFormProps = {
  target: string;
  /** It is done: the history is to be read anew. */
  onCorrected: () => void;
};

/** What is to be taken out of all that is kept of an item, letter for letter, and why. */
export function HistoryCorrectionForm({ target, onCorrected }: HistoryCorrectionFormProps) {
  const { slug, bundle } = useChecklist();
  return (
    <CorrectionForm
      of="item"
      take={(words) => correctHistory(slug, bundle.audit.id, { target, ...words })}
      onTaken={onCorrected}
    />
  );
}
