import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Fact, Facts } from '../ui/facts';
import type { EditedFacts } from './facts-fields';

type FactsListProps = {
  audit: Pick<EditedFacts, 'facts' | 'visitDate' | 'registryNumber'>;
  auditors: readonly string[];
  /** The names of the sections that it leaves out. */
  leftOut: readonly string[];
};

/** The form's head for those who only read it. */
export function FactsList({
  audit: { facts, visitDate, registryNumber },
  auditors,
  leftOut,
}: FactsListProps) {
  const t = useTranslations('audits.facts');
  const sections = useTranslations('audits.sections');
  return (
    <Facts>
      <Fact term={t('unitName')}>{facts.unitName}</Fact>
      <Fact term={t('unitAddress')}>
        {(facts.unitAddress || !facts.addressProtected) && <OrMissing>{facts.unitAddress}</OrMissing>}
        {facts.addressProtected && (
          <p className="text-sm text-ink-2">
            <EyeOff className="mr-1 inline" />
            {t('addressHidden')}
          </p>
        )}
      </Fact>
      <Fact term={t('manager')}>
        <OrMissing>{facts.manager}</OrMissing>
      </Fact>
      <Fact term={t('phone')}>
        <OrMissing>{facts.phone}</OrMissing>
      </Fact>
      <Fact term={t('email')}>
        <OrMissing>{facts.email && <a href={`mailto:${facts.email}`}>{facts.email}</a>}</OrMissing>
      </Fact>
      <Fact term={t('participants')}>
        <Participants of={facts.participants} />
      </Fact>
      <Fact term={t('visitDate')}>
        <OrMissing>{visitDate && <time>{visitDate}</time>}</OrMissing>
      </Fact>
      <Fact term={t('registryNumber')}>
        <OrMissing>{registryNumber}</OrMissing>
      </Fact>
      <Fact term={t('auditors')}>{auditors.join(', ')}</Fact>
      {leftOut.length > 0 && <Fact term={sections('leftOut')}>{leftOut.join(', ')}</Fact>}
    </Facts>
  );
}

function Participants({ of }: { of: EditedFacts['facts']['participants'] }) {
  const t = useTranslations('audits.facts');
  if (of.length === 0) return <span className="text-ink-3">{t('noParticipants')}</span>;
  return (
    <ul>
      {of.map(({ name, title }) => (
        <li key={`${name} ${title}`}>{title ? `${name}, ${title}` : name}</li>
      ))}
    </ul>
  );
}

function OrMissing({ children }: { children: ReactNode }) {
  const t = useTranslations('audits.facts');
  return children || <span className="text-ink-3">{t('missing')}</span>;
}
