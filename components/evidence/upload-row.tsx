'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ProgressMeter } from '../ui/progress-meter';
import type { EvidenceDesk, Upload } from './evidence-desk';
import { mayBeTriedAgain, type SendProblem } from './send-file';

/** A file on its way: how far it has come and a way to stop it, or why it did not come through. */
export function UploadRow({ upload, desk }: { upload: Upload; desk: EvidenceDesk }) {
  const { file, problem } = upload;
  return (
    <li className="border-t border-line py-2">
      {problem === null ? (
        <Sending upload={upload} cancel={() => desk.cancel(upload.id)} />
      ) : (
        <Failed
          name={file.name}
          problem={problem}
          retry={() => desk.retry(upload)}
          dismiss={() => desk.dismiss(upload.id)}
        />
      )}
    </li>
  );
}

function Sending({ upload: { file, stage, sent }, cancel }: { upload: Upload; cancel: () => void }) {
  const t = useTranslations('evidence.upload');
  const percent = file.size === 0 ? 100 : Math.floor((sent / file.size) * 100);
  const isSent = stage === 'sending' && sent >= file.size;
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-center gap-x-3">
        <span className="min-w-0 break-words">{file.name}</span>
        <span className="text-xs text-ink-2 tabular-nums">
          {stage === 'waiting'
            ? t('waiting')
            : isSent
              ? t('checking')
              : t('sending', { percent: String(percent) })}
        </span>
        <Button
          variant="quiet"
          className="ml-auto min-h-target"
          aria-label={t('cancelNamed', { name: file.name })}
          onClick={cancel}
        >
          {t('cancel')}
        </Button>
      </div>
      <ProgressMeter label={t('label', { name: file.name })} value={sent} max={file.size} />
    </div>
  );
}

type FailedProps = { name: string; problem: SendProblem; retry: () => void; dismiss: () => void };

function Failed({ name, problem, retry, dismiss }: FailedProps) {
  const t = useTranslations('evidence');
  return (
    <Notice
      tone="error"
      title={t('problem.title', { name })}
      actions={
        <>
          {mayBeTriedAgain(problem) && (
            <Button aria-label={t('upload.retryNamed', { name })} onClick={retry}>
              {t('upload.retry')}
            </Button>
          )}
          <Button variant="quiet" aria-label={t('upload.dismissNamed', { name })} onClick={dismiss}>
            {t('upload.dismiss')}
          </Button>
        </>
      }
    >
      <Why problem={problem} />
    </Notice>
  );
}

function Why({ problem: { code, title, id } }: { problem: SendProblem }) {
  const t = useTranslations('evidence.problem');
  if (code === 'same-bytes') return t('same-bytes', { title: title ?? '' });
  if (code === 'unexpected' && id !== null) return t('unexpectedWithId', { id });
  return code === 'cancelled' ? null : t(code);
}
