import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatPeriod } from '@/lib/time/format';
import { Fact, Facts } from '../ui/facts';
import { Notice } from '../ui/notice';
import { PaperSection } from '../ui/paper';
import { QuietList, QuietRow } from '../ui/quiet-list';

/** A seal as its certificate says. Days are calendar days, `YYYY-MM-DD`. */
export type ShownSeal = {
  readonly id: string;
  readonly subject: string;
  readonly issuer: string;
  readonly selfIssued: boolean;
  readonly validFrom: string;
  readonly validTo: string;
  readonly fingerprint: string;
  /** The day on which another one took its place. */
  readonly endedOn: string | null;
};

export type Standing = { readonly left: number; readonly within: number | null; readonly ended: boolean };

type SealDetailsProps = {
  inUse: (ShownSeal & { readonly standing: Standing }) | undefined;
  /** Those that reports made before are verified with. */
  earlier: readonly ShownSeal[];
  /** The ways to another one. */
  verbs: ReactNode;
};

/** The seal in use, how long it holds, and those before it. */
export function SealDetails({ inUse, earlier, verbs }: SealDetailsProps) {
  const t = useTranslations('seal');
  const time = useTranslations('time');
  return (
    <>
      <PaperSection title={t('inUse')}>
        {inUse ? (
          <div className="grid gap-4">
            <SealWarning {...inUse.standing} validTo={inUse.validTo} />
            <SealFacts seal={inUse} />
          </div>
        ) : (
          <Notice tone="error" title={t('none')} />
        )}
        <div className="mt-4 flex flex-wrap gap-2">{verbs}</div>
        <p className="mt-2 max-w-measure text-sm text-ink-2">{t('kept')}</p>
      </PaperSection>
      {earlier.length > 0 && (
        <PaperSection title={t('earlier')}>
          <p className="mb-2 max-w-measure text-sm text-ink-2">{t('earlierText')}</p>
          <QuietList>
            {earlier.map(({ id, subject, fingerprint, validFrom, endedOn }) => (
              <QuietRow key={id} aside={formatPeriod(validFrom, endedOn, time)}>
                {subject} <Fingerprint of={fingerprint} short />
              </QuietRow>
            ))}
          </QuietList>
        </PaperSection>
      )}
    </>
  );
}

function SealWarning({ left, within, ended, validTo }: Standing & { validTo: string }) {
  const t = useTranslations('seal');
  if (within === null) return null;
  return (
    <Notice
      tone={ended || within === 7 ? 'error' : 'warning'}
      title={ended ? t('hasEnded', { day: validTo }) : t('endsIn', { days: left })}
    >
      {t('endsText', { day: validTo })}
    </Notice>
  );
}

function SealFacts({ seal }: { seal: ShownSeal }) {
  const t = useTranslations('seal');
  const time = useTranslations('time');
  return (
    <Facts>
      <Fact term={t('subject')}>{seal.subject}</Fact>
      <Fact term={t('issuer')}>{seal.selfIssued ? t('selfIssued') : seal.issuer}</Fact>
      <Fact term={t('valid')}>
        <span className="tabular-nums">{formatPeriod(seal.validFrom, seal.validTo, time)}</span>
      </Fact>
      <Fact term={t('fingerprint')}>
        <Fingerprint of={seal.fingerprint} />
      </Fact>
    </Facts>
  );
}

/** A hash as people compare it: pairs of digits. */
function Fingerprint({ of, short = false }: { of: string; short?: boolean }) {
  const pairs = of.split(':');
  const shown = short ? `${pairs.slice(0, 3).join(' ')} … ${pairs.slice(-2).join(' ')}` : pairs.join(' ');
  return <code className="font-mono text-sm wrap-anywhere">{shown}</code>;
}
