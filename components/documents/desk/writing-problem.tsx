'use client';

import { useTranslations } from 'next-intl';
import type { DocumentSection } from '@/lib/domain/quality-document/section';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { RichTextView } from '../rich-text-view';
import { ChangeProblem } from './change-problem';
import type { ChangeFailure } from './draft-change';
import type { SectionWriter } from './section-writer';

type WritingProblemProps = { failure: ChangeFailure; writer: SectionWriter; language: string };

/** Why what is written is not saved. When somebody else was first, what they wrote stands beside what is in the fields. */
export function WritingProblem({ failure, writer, language }: WritingProblemProps) {
  const t = useTranslations('qualityDocument');
  if (failure.code !== 'changed-meanwhile') {
    return (
      <div className="grid gap-2">
        <ChangeProblem failure={failure} />
        {failure.code !== 'not-a-draft' && (
          <Button className="justify-self-start" onClick={() => void writer.flush()}>
            {t('problem.tryAgain')}
          </Button>
        )}
      </div>
    );
  }
  if (failure.standing === null) return <Notice tone="warning" title={t('conflict.gone')} />;
  return (
    <div className="grid gap-3">
      <Notice
        tone="warning"
        title={t('conflict.title')}
        actions={
          <>
            <Button onClick={() => void writer.keepMine()}>{t('conflict.keepMine')}</Button>
            <Button variant="quiet" onClick={writer.takeTheirs}>
              {t('conflict.takeTheirs')}
            </Button>
          </>
        }
      >
        {t('conflict.text')}
      </Notice>
      <Theirs standing={failure.standing} language={language} />
    </div>
  );
}

function Theirs({ standing, language }: { standing: DocumentSection; language: string }) {
  const t = useTranslations('qualityDocument.conflict');
  return (
    <div className="rounded-sm border border-line bg-well p-3 text-sm">
      <p className="mb-1 text-ink-2">{t('theirs')}</p>
      <div lang={language}>
        <p className="font-bold">{standing.heading}</p>
        <RichTextView text={standing.text} below={2} />
      </div>
    </div>
  );
}
