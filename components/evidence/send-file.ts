import { type EvidenceTarget, fileRefusals, mostEvidenceBytes } from '@/lib/domain/evidence/evidence';
import { fail, ok, type Result } from '@/lib/domain/result';

const otherCodes = [
  'same-bytes',
  'audit-locked',
  'removed',
  'signed-out',
  'forbidden',
  'not-found',
  'unreachable',
  'cancelled',
  'unexpected',
] as const;
const codes = [...fileRefusals, ...otherCodes];

/** Why a file did not come through. `title` is what the same file is called already; `id` is in the server's log. */
export interface SendProblem {
  readonly code: (typeof codes)[number];
  readonly title: string | null;
  readonly id: string | null;
}

export const problemOf = (code: SendProblem['code']): SendProblem => ({ code, title: null, id: null });

/** Whether the same file may come through another time. */
export const mayBeTriedAgain = ({ code }: SendProblem): boolean =>
  ['signed-out', 'unreachable', 'too-many-at-once', 'too-hard-to-read', 'unexpected'].includes(code);

export interface FileToSend {
  /** Where it is to lie. */
  readonly address: string;
  readonly target: EvidenceTarget;
  readonly file: File;
  /** How many of its bytes have left the browser. */
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
}

/** Sends one file, and waits until it is kept or refused. Sent again to the same address it is kept once. */
export function sendFile({
  address,
  target,
  file,
  onProgress,
  signal,
}: FileToSend): Promise<Result<null, SendProblem>> {
  if (file.size === 0) return Promise.resolve(fail(problemOf('empty')));
  if (file.size > mostEvidenceBytes) return Promise.resolve(fail(problemOf('too-large')));
  if (signal.aborted) return Promise.resolve(fail(problemOf('cancelled')));
  return new Promise((resolve) => {
    // `fetch` does not tell how much of a body has been sent.
    const request = new XMLHttpRequest();
    const cancel = () => request.abort();
    signal.addEventListener('abort', cancel);
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(Math.min(loaded, file.size)));
    request.addEventListener('load', () => resolve(answerOf(request)));
    request.addEventListener('error', () => resolve(fail(problemOf('unreachable'))));
    request.addEventListener('abort', () => resolve(fail(problemOf('cancelled'))));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', cancel));
    request.open('PUT', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-evidence', encodeURIComponent(JSON.stringify({ target, name: file.name })));
    request.send(file);
  });
}

function answerOf(request: XMLHttpRequest): Result<null, SendProblem> {
  if (request.status === 200) return ok(null);
  const { error, title, id } = saidIn(request.responseText);
  // A server before ours may stop a file that is too large, in words of its own.
  const code =
    codes.find((known) => known === error) ?? (request.status === 413 ? 'too-large' : 'unexpected');
  return fail({
    code,
    title: typeof title === 'string' ? title : null,
    id: typeof id === 'string' ? id : null,
  });
}

function saidIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? { ...said } : {};
  } catch {
    return {};
  }
}
