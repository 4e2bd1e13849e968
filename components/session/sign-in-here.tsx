'use client';

import { signIn } from 'next-auth/react';
import { type Credentials, LoginForm, type SignInFailure, type SignInOutcome } from './login-form';

/** The word that the server answers a refused attempt with, as the form knows it. */
function failureOf(word: string): SignInFailure {
  const [code, seconds] = word.split(':');
  return code === 'slow-down' ? { code, seconds: Number(seconds) } : { code: 'wrong-credentials' };
}

async function attempt(credentials: Credentials, to: string): Promise<SignInOutcome> {
  const answer = await signIn('credentials', { ...credentials, redirect: false });
  if (!answer || answer.status >= 500) throw new Error('The server did not answer');
  if (answer.error) return { ok: false, error: failureOf(answer.error) };
  // A whole new page: nothing of what the last person saw here may stay in memory.
  window.location.assign(to);
  return { ok: true };
}

/** The login form of this installation; `to` is the address on this site to go on to. */
export function SignInHere({ to }: { to: string }) {
  return <LoginForm signIn={(credentials) => attempt(credentials, to)} />;
}
