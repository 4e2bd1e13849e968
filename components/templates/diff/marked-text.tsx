import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { alignTexts } from '@/lib/domain/template/diff/align-texts';
import type { Language } from '@/lib/text/language';
import { wordRuns } from './word-runs';

/** Words that were put in: marked by colour and a line, and said by a screen reader. */
export function Inserted({ children }: { children: ReactNode }) {
  const t = useTranslations('templateDiff.insertion');
  return (
    <ins className="rounded-sm bg-fulfilled-soft box-decoration-clone px-0.5 text-fulfilled underline underline-offset-4">
      <span className="sr-only"> {t('begins')} </span>
      {children}
      <span className="sr-only"> {t('ends')} </span>
    </ins>
  );
}

/** Words that were struck out. */
export function Deleted({ children }: { children: ReactNode }) {
  const t = useTranslations('templateDiff.deletion');
  return (
    <del className="rounded-sm bg-unfulfilled-soft box-decoration-clone px-0.5 text-unfulfilled line-through">
      <span className="sr-only"> {t('begins')} </span>
      {children}
      <span className="sr-only"> {t('ends')} </span>
    </del>
  );
}

type MarkedTextProps = {
  /** The paragraphs as they were, and as they are. */
  before: readonly string[];
  after: readonly string[];
  /** The language of the form. */
  language: Language;
};

/** Paragraphs marked up word by word, those reworded beside those that came and went. */
export function MarkedText({ before, after, language }: MarkedTextProps) {
  return alignTexts(before, after).map((pair) => (
    <p key={`${pair.beforeAt} ${pair.afterAt}`} lang={language} className="max-w-measure">
      <MarkedParagraph before={pair.before} after={pair.after} language={language} />
    </p>
  ));
}

type MarkedParagraphProps = { before: string | null; after: string | null; language: Language };

function MarkedParagraph({ before, after, language }: MarkedParagraphProps) {
  if (before === null) return <Inserted>{readable(after ?? '')}</Inserted>;
  if (after === null) return <Deleted>{readable(before)}</Deleted>;
  let place = 0;
  return wordRuns(readable(before), readable(after), language).map(({ sort, text }) => {
    const key = place;
    place += text.length;
    if (sort === 'removed') return <Deleted key={key}>{text}</Deleted>;
    return sort === 'added' ? <Inserted key={key}>{text}</Inserted> : text;
  });
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Footnote marks as raised figures, or in brackets where a footnote has another name than a number. */
export function readable(text: string): string {
  return text.replaceAll(/\[\^([a-z0-9-]+)\]/g, (_, key: string) =>
    /^\d+$/.test(key) ? Array.from(key, (figure) => raised[Number(figure)]).join('') : `[${key}]`,
  );
}
