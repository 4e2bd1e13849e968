'use client';

import { FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import { FreshLoginForm } from '../session/fresh-login-form';
import { type HeardAction, outcomeOf } from '../session/heard-action';
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

type FileProblem = { readonly code: keyof typeof fileProblems };

type ReadInSealProps = {
  /** Reads it in: a server action. The file is in base64. */
  readIn: (sent: {
    login: FreshLogin;
    file: string;
    password: string;
  }) => HeardAction<unknown, FreshLoginFailure | FileProblem>;
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
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<'no-file' | 'too-large' | 'wrong-password' | null>(null);

  function mayRun(): boolean {
    const lacking = lackingFile(file);
    setProblem(lacking);
    return lacking === null;
  }

  async function run(login: FreshLogin) {
    const outcome = await outcomeOf(readIn({ login, password, file: file ? await base64(file) : '' }));
    if (!outcome.ok && outcome.error.code === 'wrong-password') setProblem('wrong-password');
    return outcome;
  }

  return (
    <FreshLoginForm
      deed="seal"
      confirm={t('readInConfirm')}
      hint={t('loginHint')}
      mayRun={mayRun}
      run={run}
      done={close}
      problem={(failure) => <ReadInProblem failure={failure} />}
    >
      <FileInput onFile={setFile} problem={problem} />
      <PasswordField
        label={t('filePassword')}
        hint={t('filePasswordHint')}
        autoComplete="off"
        maxLength={200}
        value={password}
        error={problem === 'wrong-password' ? t('problem.wrongPassword') : undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
    </FreshLoginForm>
  );
}

function lackingFile(file: File | null): 'no-file' | 'too-large' | null {
  if (file === null) return 'no-file';
  return file.size > mostBytes ? 'too-large' : null;
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

type FileInputProps = { onFile: (file: File | null) => void; problem: string | null };

function FileInput({ onFile, problem: code }: FileInputProps) {
  const t = useTranslations('seal');
  const id = useId();
  const problems = { 'no-file': t('problem.noFile'), 'too-large': t('problem.tooLarge') };
  const problem = code === 'no-file' || code === 'too-large' ? problems[code] : undefined;
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

function ReadInProblem({ failure }: { failure: ActionFailure | FileProblem }) {
  const t = useTranslations('seal.problem');
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  if (failure.code === 'wrong-password') return null;
  return <Notice tone="error" title={t(fileProblems[failure.code])} />;
}
