'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type AuditPart, auditParts } from '@/lib/domain/history-correction';
import { Checkbox } from '../ui/checkbox';
import { CheckboxGroup } from '../ui/checkbox-group';
import { CorrectionForm, type Words } from './correction-form';
import { type CorrectionOutcome, failureOf } from './correction-outcome';

type TakeOutOfAuditProps = {
  /** Takes words out of parts of the audit: a server action. */
  take: (parts: readonly AuditPart[], words: Words) => Promise<CorrectionOutcome>;
};

/** Takes words out of the parts of an audit that are chosen: all of them, to begin with. */
export function TakeOutOfAudit({ take }: TakeOutOfAuditProps) {
  const t = useTranslations('correction');
  const router = useRouter();
  const [parts, setParts] = useState<readonly AuditPart[]>(auditParts);
  const [isMissing, setIsMissing] = useState(false);
  const toggle = (part: AuditPart, chosen: boolean) => {
    setIsMissing(false);
    setParts(auditParts.filter((one) => (one === part ? chosen : parts.includes(one))));
  };
  return (
    <CorrectionForm
      of="audit"
      isIncomplete={() => {
        setIsMissing(parts.length === 0);
        return parts.length === 0;
      }}
      take={async (words) => failureOf(await take(parts, words).catch(() => null))}
      onTaken={() => router.refresh()}
    >
      <CheckboxGroup label={t('parts')} error={isMissing ? t('partsMissing') : undefined}>
        {auditParts.map((part) => (
          <Checkbox
            key={part}
            label={t(`part.${part}`)}
            checked={parts.includes(part)}
            onChange={(event) => toggle(part, event.target.checked)}
          />
        ))}
      </CheckboxGroup>
    </CorrectionForm>
  );
}
