'use client';

import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState, useTransition } from 'react';
import type { FreshLogin } from '@/lib/domain/fresh-login';
import {
  FreshLoginFields,
  type FreshLoginProblem,
  isFreshLoginProblem,
  noLogin,
  useMissingLogin,
} from '../session/fresh-login-fields';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { controlStyle, FieldError } from '../ui/field';
import { Notice } from '../ui/notice';
import { PasswordField } from '../ui/password-field';

const fileProblems = {
  'not-a-pkcs12': 'notAPkcs12',
  'wrong-password': 'wrongPassword',
  'no-key': 'noKey',
  'no-certificate': 'noCertificate',
  'unknown-kind': 'unknownKind',
  'weak-key': 'weakKey',
  'key-of-another': 'keyOfAnother',
  'not-yet-valid': 'notYetValid',
  'has-ended': 'hasEndedFile',
  'too-hard-to-read': 'tooHard',
  'too-many-at-once': 'tooMany',
} as const;

type Failure =
  | ActionFailure
  | FreshLoginProblem
  | { readonly code: keyof typeof fileProblems | 'no-file' | 'too-large' };

export type ReadInOutcome = { readonly ok: true } | { readonly ok: false; readonly error: Failure };

type ReadInSealProps = {
  /** Reads it in: a server action. The file is in base64. */
  readIn: (sent: { login: FreshLogin; file: string; password: string }) => Promise<ReadInOutcome>;
};

const mostBytes = 100_000;

/** Takes a key and certificate of the organisation's own, from a PKCS #12 file. */
export function ReadInSeal({ readIn }: ReadInSealProps) {
  const t = useTranslations('seal');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={
        <Button size="large">
          <FileUp />
          {t('readIn')}
        </Button>
      }
      open={open}
      onOpenChange={setOpen}
      title={t('readInTitle')}
      description={t('readInText')}
    >
      <ReadInForm readIn={readIn} close={() => setOpen(false)} />
    </Dialog>
  );
}

function ReadInForm({ readIn, close }: ReadInSealProps & { close: () => void }) {
  const t = useTranslations('seal');
  const router = useRouter();
  const missing = useMissingLogin('seal');
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [login, setLogin] = useState(noLogin);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, startTransition] = useTransition();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (busy) return;
    const lacking = lackingFile(file) ?? missing(login);
    setFailure(lacking);
    if (file === null || lacking) return;
    startTransition(async () => {
      const outcome = await send(file, { login, password }, readIn);
      setFailure(outcome.ok ? null : outcome.error);
      if (outcome.ok) close();
      router.refresh();
    });
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <ReadInProblem failure={failure} />
      <FileInput onFile={setFile} failure={failure} />
      <PasswordField
        label={t('filePassword')}
        hint={t('filePasswordHint')}
        autoComplete="off"
        maxLength={200}
        value={password}
        error={failure?.code === 'wrong-password' ? t('problem.wrongPassword') : undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
      <FreshLoginFields
        deed="seal"
        login={login}
        onChange={setLogin}
        problem={failure && isFreshLoginProblem(failure) ? failure : null}
        hint={t('loginHint')}
      />
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('readInConfirm')}
      </Button>
    </form>
  );
}

function lackingFile(file: File | null): Failure | null {
  if (file === null) return { code: 'no-file' };
  return file.size > mostBytes ? { code: 'too-large' } : null;
}

async function send(
  file: File,
  { login, password }: { login: FreshLogin; password: string },
  readIn: ReadInSealProps['readIn'],
): Promise<ReadInOutcome> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return await readIn({ login, password, file: btoa(text) });
  } catch {
    return { ok: false, error: { code: 'unreachable' } };
  }
}

type FileInputProps = { onFile: (file: File | null) => void; failure: Failure | null };

function FileInput({ onFile, failure }: FileInputProps) {
  const t = useTranslations('seal');
  const id = useId();
  const problems = { 'no-file': t('problem.noFile'), 'too-large': t('problem.tooLarge') };
  const problem =
    failure?.code === 'no-file' || failure?.code === 'too-large' ? problems[failure.code] : undefined;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t('file')}
      </label>
      <input
        id={id}
        type="file"
        accept=".p12,.pfx"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
        onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
        className={controlStyle}
      />
      {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
    </div>
  );
}

function ReadInProblem({ failure }: { failure: Failure | null }) {
  const t = useTranslations('seal.problem');
  if (failure === null || isFreshLoginProblem(failure)) return null;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  if (failure.code === 'no-file' || failure.code === 'too-large' || failure.code === 'wrong-password')
    return null;
  return <Notice tone="error" title={t(fileProblems[failure.code])} />;
}
