import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Messages } from '@/lib/text/messages';

type Subject = keyof Messages;

/** What a browser says of anywhere: the frame of every page, and what it says when something went wrong. */
const everywhere: readonly Subject[] = ['problem', 'shell', 'ui'];

type WordsProps = {
  /** What else the parts of these pages that live in the browser speak of. */
  of: readonly Subject[];
  children: ReactNode;
};

/**
 * Sends the browser the words that it needs for what is inside, and no others: all of one language would be three quarters
 * of most pages. What is rendered on the server alone has all words anyway.
 */
export async function Words({ of, children }: WordsProps) {
  const all = await getMessages();
  const sent = new Set<string>([...everywhere, ...of]);
  const messages = Object.fromEntries(Object.entries(all).filter(([subject]) => sent.has(subject)));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
