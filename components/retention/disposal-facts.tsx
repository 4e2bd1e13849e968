import { useTranslations } from 'next-intl';
import type { DisposalStatus } from '@/lib/domain/retention/disposal';
import { formatDay, formatTime } from '@/lib/time/format';
import { Fact, Facts } from '../ui/facts';

type DisposalFactsProps = {
  status: DisposalStatus;
  proposer: string;
  proposedAt: Date;
  answerer: string | null;
  answeredAt: Date | null;
  motive: string | null;
  doneAt: Date | null;
  /** When it lapses, while it waits. */
  lapses: Date | null;
  /** The rules that made it due, in words. */
  rules: readonly string[];
  sha256: string;
};

/** Who proposed, who answered, when, and by which rules. */
export function DisposalFacts(props: DisposalFactsProps) {
  const { status, proposer, proposedAt, answerer, answeredAt, motive, doneAt, lapses, rules, sha256 } = props;
  const t = useTranslations('retention');
  const byAt = (name: string, at: Date) => t('one.byAt', { name, day: formatDay(at), time: formatTime(at) });
  return (
    <Facts>
      <Fact term={t('one.standing')}>{t(`statuses.${status}`)}</Fact>
      <Fact term={t('one.proposed')}>{byAt(proposer, proposedAt)}</Fact>
      {lapses && <Fact term={t('one.lapses')}>{formatDay(lapses)}</Fact>}
      {answerer && answeredAt && status !== 'proposed' && status !== 'lapsed' && (
        <Fact term={t(`one.answered.${status}`)}>{byAt(answerer, answeredAt)}</Fact>
      )}
      {motive && <Fact term={t('one.motive')}>{motive}</Fact>}
      {doneAt && (
        <Fact term={t('one.doneAt')}>
          {formatDay(doneAt)} {formatTime(doneAt)}
        </Fact>
      )}
      <Fact term={t('one.rules')}>
        <ul>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Fact>
      <Fact term={t('one.checksum')}>
        <code className="font-mono text-sm break-all">{sha256}</code>
      </Fact>
    </Facts>
  );
}
