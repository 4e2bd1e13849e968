'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { type Evidence, mostReasonCharacters } from '@/lib/domain/evidence/evidence';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';
import type { EvidenceDesk } from './evidence-desk';

/** Takes a piece of evidence away, once somebody has said why. */
export function RemoveEvidence({ evidence, desk }: { evidence: Evidence; desk: EvidenceDesk }) {
  const t = useTranslations('evidence.remove');
  const { title } = evidence;
  return (
    <Dialog
      trigger={
        <Button variant="quiet" className="min-h-target">
          <Trash2 />
          {t('open')}
        </Button>
      }
      title={t('title', { title })}
      description={t(wordsFor(evidence))}
    >
      <RemovalForm evidence={evidence} desk={desk} />
    </Dialog>
  );
}

/** On an action it is after the decision: then nothing is erased. */
function wordsFor({ target, side }: Evidence): 'before' | 'after' | 'afterByUnit' {
  if (target.item !== null) return 'before';
  return side === 'unit' ? 'afterByUnit' : 'after';
}

function RemovalForm({ evidence, desk }: { evidence: Evidence; desk: EvidenceDesk }) {
  const t = useTranslations('evidence.remove');
  const [reason, setReason] = useState('');
  const [state, setState] = useState<'asking' | 'missing' | 'busy' | 'failed'>('asking');

  async function remove(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (state === 'busy') return;
    if (reason.trim() === '') {
      setState('missing');
      return;
    }
    setState('busy');
    if (!(await desk.remove(evidence.id, reason))) setState('failed');
  }

  return (
    <form className="grid gap-3" noValidate onSubmit={(event) => void remove(event)}>
      <TextField
        label={t('reason')}
        value={reason}
        maxLength={mostReasonCharacters}
        error={state === 'missing' ? t('reasonMissing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {state === 'failed' && <Notice tone="error" title={t('failed')} />}
      <div>
        <Button type="submit" variant="danger" busy={state === 'busy'}>
          {t('confirm')}
        </Button>
      </div>
    </form>
  );
}
