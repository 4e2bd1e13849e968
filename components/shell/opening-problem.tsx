import Link from 'next/link';
import { Button } from '../ui/button';
import { buttonStyle } from '../ui/button-style';
import { Notice } from '../ui/notice';

type OpeningProblemProps = {
  /** What happened, what is kept, and the two ways on: in the words of the page that did not open. */
  words: { title: string; body: string; signIn: string; retry: string };
  isSignedOut: boolean;
  retry: () => void;
};

/** Why a page that loads itself did not open, and the way on. */
export function OpeningProblem({ words, isSignedOut, retry }: OpeningProblemProps) {
  const way = isSignedOut ? (
    <Link href="/login" className={buttonStyle({ variant: 'primary' })}>
      {words.signIn}
    </Link>
  ) : (
    <Button onClick={retry}>{words.retry}</Button>
  );
  return (
    <Notice tone="error" title={words.title} actions={way}>
      {words.body}
    </Notice>
  );
}
