'use client';

import { useTranslations } from 'next-intl';
import type { Gathered } from '@/lib/domain/quality-document/gathered';
import { type Difference, differencesBetween } from '@/lib/domain/quality-document/gathered-differences';
import type { DocumentSection } from '@/lib/domain/quality-document/section';
import { Button } from '../../ui/button';
import { sectionAnchor } from '../section-view';
import { useDesk, useDocument } from './desk-context';

/** How many of what differs in a section are shown. */
const shown = 5;

/** The sections whose data would be gathered differently now, with what differs, and the way to gather them again. */
export function SourceChanges() {
  const t = useTranslations('qualityDocument.changed');
  const { changed } = useDesk().material;
  const sections = useDocument().sections.filter(({ id, gathering }) => gathering && changed[id]);
  if (sections.length === 0) return null;
  return (
    <section
      aria-label={t('title', { count: sections.length })}
      className="rounded-sm bg-accent-soft p-3 text-sm"
    >
      <h2 className="text-base">{t('title', { count: sections.length })}</h2>
      <ul className="mt-1 grid gap-3">
        {sections.map((section) => {
          const now = changed[section.id];
          return now && <ChangedSection key={section.id} section={section} now={now} />;
        })}
      </ul>
    </section>
  );
}

function ChangedSection({ section, now }: { section: DocumentSection; now: Gathered }) {
  const t = useTranslations('qualityDocument');
  const { deeds, busy } = useDesk();
  const { id, heading, gathering } = section;
  const differences = gathering ? differencesBetween(gathering.content, now) : [];
  return (
    <li>
      <a href={`#${sectionAnchor(id)}`} className="text-ink">
        {heading}
      </a>
      {differences.length > 0 && (
        <details>
          <summary className="min-h-9 cursor-pointer content-center text-accent">{t('changed.show')}</summary>
          <ul className="grid gap-2">
            {differences.slice(0, shown).map((difference) => (
              <Told key={`${difference.of} ${difference.fact}`} difference={difference} kind={now.kind} />
            ))}
            {differences.length > shown && (
              <li className="text-ink-2">{t('changed.more', { count: differences.length - shown })}</li>
            )}
          </ul>
        </details>
      )}
      <Button
        busy={busy}
        className="mt-1"
        aria-label={t('data.gatherAgainNamed', { heading })}
        onClick={() => void deeds.gather(id)}
      >
        {t('data.gatherAgain')}
      </Button>
    </li>
  );
}

function Told({ difference, kind }: { difference: Difference; kind: Gathered['kind'] }) {
  const t = useTranslations('qualityDocument.changed');
  const { of, fact, before, after } = difference;
  return (
    <li>
      <p className="font-medium">
        {kind === 'indicators' ? t('indicator', { number: of }) : of}: {t(`fact.${fact}`)}
      </p>
      <p className="whitespace-pre-line">
        <span className="text-ink-2">{t('before')}:</span> <Words fact={fact} said={before} />
      </p>
      <p className="whitespace-pre-line">
        <span className="text-ink-2">{t('now')}:</span> <Words fact={fact} said={after} />
      </p>
    </li>
  );
}

/** What is a code in the data is said as the paper says it. */
function Words({ fact, said }: { fact: Difference['fact']; said: string | null }) {
  const t = useTranslations('qualityDocument.changed');
  const words = useTranslations('qualityDocumentTables');
  if (said === null || said === '') return t('nothing');
  if (fact === 'judgement') return words(`audits.judgements.${said as 'compliant'}`);
  if (fact === 'status') return words(`actions.statuses.${said as 'open'}`);
  return said;
}
