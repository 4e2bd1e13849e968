import { useTranslations } from 'next-intl';
import type { Passage } from '@/lib/domain/fact-review/passage';
import { StatusWord } from '../../ui/status-word';

/** What a passage says under its heading: the answer and what it means, the comments, the time that is set. */
export function PassageText({ passage }: { passage: Passage }) {
  const t = useTranslations('factReview.beside');
  const assessment = useTranslations('assessment');
  const { said, beside } = passage;
  return (
    <>
      {(said !== null || passage.assessment) && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {said !== null && <p className="max-w-measure whitespace-pre-line">{said}</p>}
          {passage.assessment && (
            <StatusWord tone={passage.assessment}>{assessment(passage.assessment)}</StatusWord>
          )}
        </div>
      )}
      {beside.map(({ kind, text }) => (
        <div key={`${kind} ${text}`} className="mt-2 border-l-2 border-line-strong pl-3">
          <p className="text-xs text-ink-3">{t(kind)}</p>
          <p className="max-w-measure whitespace-pre-line">{text}</p>
        </div>
      ))}
    </>
  );
}
