'use client';

import { ChevronDown, ChevronUp, FileImage, FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { Evidence, EvidenceVersion } from '@/lib/domain/evidence/evidence';
import { formatDayAndTime } from '@/lib/time/format';
import { IconButton } from '../ui/icon-button';
import type { EvidenceDesk } from './evidence-desk';
import { FileButton } from './file-button';
import { RemoveEvidence } from './remove-evidence';
import { useFileSize } from './use-file-size';

type ShownEvidence = Evidence & { readonly mayRemove: boolean };

/** One piece of evidence: its newest version to download, and on request its hash, its history and what may be done. */
export function EvidenceRow({ evidence, desk }: { evidence: ShownEvidence; desk: EvidenceDesk }) {
  const t = useTranslations('evidence');
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [newest] = evidence.versions;
  if (!newest) return null;
  return (
    <li className="border-t border-line">
      <div className="flex items-center gap-2">
        <FileLink evidence={evidence} version={newest} desk={desk} />
        <IconButton
          label={t('more', { title: evidence.title })}
          aria-expanded={isOpen}
          aria-controls={id}
          className="ml-auto print:hidden"
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? <ChevronUp /> : <ChevronDown />}
        </IconButton>
      </div>
      <div id={id} hidden={!isOpen} className="grid gap-2 pb-3">
        {isOpen && <Details evidence={evidence} newest={newest} desk={desk} />}
      </div>
    </li>
  );
}

type FileLinkProps = { evidence: Evidence; version: EvidenceVersion; desk: EvidenceDesk };

function FileLink({ evidence, version, desk }: FileLinkProps) {
  const t = useTranslations('evidence');
  const size = useFileSize();
  const isPicture = ['jpg', 'png', 'webp'].includes(version.type);
  const Icon = isPicture ? FileImage : FileText;
  const facts = { type: t(`type.${version.type}`), size: size(version.size) };
  return (
    <p className="flex min-w-0 items-center gap-2 py-1.5">
      <Icon className="shrink-0 text-ink-3" />
      <span className="flex min-w-0 flex-wrap items-center gap-x-2">
        <a
          href={desk.addressOf(evidence.id, version.id)}
          download
          aria-label={t('download', { title: evidence.title, ...facts })}
          className="inline-flex min-h-target min-w-0 items-center break-words"
        >
          {evidence.title}
        </a>
        <span className="text-xs text-ink-3">
          {facts.type}, {facts.size}
        </span>
      </span>
    </p>
  );
}

type DetailsProps = { evidence: ShownEvidence; newest: EvidenceVersion; desk: EvidenceDesk };

function Details({ evidence, newest, desk }: DetailsProps) {
  const t = useTranslations('evidence');
  const { target, mayRemove, versions } = evidence;
  return (
    <>
      <p className="text-xs text-ink-2">
        {t('by', { name: newest.by, at: formatDayAndTime(new Date(newest.at)) })}
      </p>
      {!newest.asSent && <p className="text-xs text-ink-2">{t('madeAnew')}</p>}
      <p className="text-xs text-ink-2">
        {t('hash')}
        <code className="block font-mono break-all">{newest.sha256}</code>
      </p>
      {versions.length > 1 && (
        <ul className="text-xs">
          {versions.slice(1).map((version) => (
            <li key={version.id} className="py-0.5">
              <a
                href={desk.addressOf(evidence.id, version.id)}
                download
                className="inline-flex min-h-target items-center"
              >
                {t('version', { number: String(version.number) })}
              </a>{' '}
              <span className="text-ink-3">
                {t('by', { name: version.by, at: formatDayAndTime(new Date(version.at)) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayRemove && (
        <div className="-ml-2.5 flex flex-wrap gap-2 print:hidden">
          <FileButton
            kind="one"
            label={t('newVersion')}
            onFiles={(files) => desk.attach(target, files, evidence.id)}
          />
          <RemoveEvidence evidence={evidence} desk={desk} />
        </div>
      )}
    </>
  );
}
