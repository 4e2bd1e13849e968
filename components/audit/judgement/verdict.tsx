import { useTranslations } from 'next-intl';
import { placeHref } from '../place-href';
import { placeOf, VerdictBody, type VerdictView } from '../verdict-body';

type VerdictProps = {
  verdict: VerdictView;
  /** The language of the form's own sentences. */
  language: string;
  /** The address of the form, where the items are. */
  formHref: string;
};

/** The proposed judgement, why it is proposed, and what would lift or lower it. */
export function Verdict({ verdict, language, formHref }: VerdictProps) {
  const t = useTranslations('decision.verdict');
  const { alternative, alternatives, preliminary, decided } = verdict;
  const number = placeOf(alternative, alternatives);
  return (
    <section aria-label={t('label')} className="rounded-sm border border-line bg-sheet p-4 shadow-sheet">
      <p className="text-sm text-ink-2">
        {t(decided ? 'today' : preliminary ? 'preliminary' : 'number', { number })}
      </p>
      <h2 className="mt-1 text-lg leading-tight" lang={language}>
        {alternatives[number - 1]?.text}
      </h2>
      <VerdictBody
        verdict={verdict}
        language={language}
        rungs="numbers"
        linkTo={(item, name) => <a href={placeHref(formHref, item)}>{name}</a>}
      />
    </section>
  );
}
