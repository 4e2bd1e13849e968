'use client';

import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { type CodeFailure, CodeForm } from './code-form';
import { type Credentials, LoginForm, type SignInFailure, type SignInOutcome } from './login-form';

/** The word that the server answers a refused attempt with: a code, and what belongs to it. */
function refusalOf(word: string): { code: string; rest: string } {
  const at = word.indexOf(':');
  return at < 0 ? { code: word, rest: '' } : { code: word.slice(0, at), rest: word.slice(at + 1) };
}

/** Asks the server to let the person in: null when it has, else the word for why not. */
async function ask(fields: Record<string, string>): Promise<string | null> {
  const answer = await signIn('credentials', { ...fields, redirect: false });
  if (!answer || answer.status >= 500) throw new Error('The server did not answer');
  return answer.error ?? null;
}

// A whole new page: nothing of what the last person saw here may stay in memory.
const leadOn = (to: string): void => window.location.assign(to);

function failureOf({ code, rest }: { code: string; rest: string }): SignInFailure {
  return code === 'slow-down' ? { code, seconds: Number(rest) } : { code: 'wrong-credentials' };
}

function codeFailureOf({ code, rest }: { code: string; rest: string }): CodeFailure {
  if (code === 'slow-down') return { code, seconds: Number(rest) };
  return { code: code === 'ticket-ended' ? code : 'wrong-code' };
}

/** Who has given the right password, and what shows that they have. */
type SecondStep = { readonly email: string; readonly ticket: string };

/** The login form of this installation; `to` is the address on this site to go on to. */
export function SignInHere({ to }: { to: string }) {
  const [step, setStep] = useState<SecondStep | null>(null);
  const [failure, setFailure] = useState<CodeFailure | null>(null);

  async function tryPassword(credentials: Credentials): Promise<SignInOutcome> {
    const word = await ask(credentials);
    if (word === null) {
      leadOn(to);
      return { ok: true };
    }
    const refusal = refusalOf(word);
    if (refusal.code !== 'code-needed') return { ok: false, error: failureOf(refusal) };
    setStep({ email: credentials.email, ticket: refusal.rest });
    return { ok: true };
  }

  async function tryCode({ email, ticket }: SecondStep, code: string): Promise<void> {
    setFailure(null);
    try {
      const word = await ask({ email, ticket, code });
      if (word === null) leadOn(to);
      else setFailure(codeFailureOf(refusalOf(word)));
    } catch {
      setFailure({ code: 'unreachable' });
    }
  }

  if (step === null) return <LoginForm signIn={tryPassword} />;
  return (
    <CodeForm
      failure={failure}
      tryCode={(code) => tryCode(step, code)}
      startAgain={() => {
        setStep(null);
        setFailure(null);
      }}
    />
  );
}
