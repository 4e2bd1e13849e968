import { useTranslations } from 'next-intl';
import { Fact, Facts } from '../../ui/facts';

export type DraftToApproveView = {
  /** The language of the form's own words. */
  readonly language: string;
  readonly alternative: { readonly number: number; readonly text: string };
  /** Why another alternative than the proposed one was chosen; else null. */
  readonly motive: string | null;
  readonly because: readonly string[];
  readonly summary: string | null;
  readonly judgementComment: string | null;
  readonly decisionDate: string | null;
  readonly accepted: readonly { readonly name: string; readonly motive: string }[];
  readonly actions: readonly {
    readonly number: number;
    readonly text: string;
    readonly deadline: string | null;
  }[];
};

/** What somebody is asked to approve: the judgement and all that was decided. */
export function DraftToApprove({ draft }: { draft: DraftToApproveView }) {
  const t = useTranslations('closing.approval');
  const decision = useTranslations('decision.judgement');
  const nothing = <span className="text-ink-2">{t('nothing')}</span>;
  return (
    <Facts>
      <Fact term={t('alternative')}>
        <p lang={draft.language} className="font-medium">
          {draft.alternative.number}. {draft.alternative.text}
        </p>
        <ul className="mt-1 text-sm text-ink-2">
          {draft.because.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Fact>
      {draft.motive && <Fact term={decision('motive')}>{draft.motive}</Fact>}
      <Fact term={t('judgementComment')}>
        {draft.judgementComment ? <Written text={draft.judgementComment} /> : nothing}
      </Fact>
      <Fact term={t('summary')}>{draft.summary ? <Written text={draft.summary} /> : nothing}</Fact>
      <Fact term={t('decisionDate')}>{draft.decisionDate ?? t('today')}</Fact>
      {draft.accepted.length > 0 && (
        <Fact term={t('accepted')}>
          <ul className="grid gap-2">
            {draft.accepted.map(({ name, motive }) => (
              <li key={name}>
                <b className="font-medium">{name}.</b> {motive}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact term={t('actions')}>
        {draft.actions.length === 0 ? (
          <span className="text-ink-2">{t('noActions')}</span>
        ) : (
          <ol className="grid gap-2">
            {draft.actions.map(({ number, text, deadline }) => (
              <li key={number}>
                {number}. {text} <span className="text-ink-2">({deadline ?? t('noDeadline')})</span>
              </li>
            ))}
          </ol>
        )}
      </Fact>
    </Facts>
  );
}

const Written = ({ text }: { text: string }) => <p className="whitespace-pre-line">{text}</p>;
