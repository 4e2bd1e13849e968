'use client';

import { Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { withPhrase } from '@/lib/domain/phrase';
import { CaseTextField } from '../../personal-data/case-text-field';
import { Button } from '../../ui/button';
import { InsertPhrase } from './insert-phrase';
import { ReadText } from './read-text';

/** A summary put together from what the audit shows, for the auditor to take over. */
export type ProposalView = {
  readonly text: string;
  /** Whether something is still unassessed, and so not counted. */
  readonly isPreliminary: boolean;
};

type SummaryTextProps = {
  label: string;
  /** As the server has it. */
  value: string | null;
  /** Null where nothing can be proposed. */
  proposal: ProposalView | null;
  /** The language of the form, which is that of the proposal. */
  language: string;
  mayEdit: boolean;
  save: (text: string | null) => void;
};

/** The summary: written freely, from a phrase or from the proposal; saved when it is left, and never by itself. */
export function SummaryText({ mayEdit, ...field }: SummaryTextProps) {
  return mayEdit ? <SummaryField {...field} /> : <ReadText label={field.label} text={field.value} />;
}

function SummaryField({ label, value, proposal, language, save }: Omit<SummaryTextProps, 'mayEdit'>) {
  const t = useTranslations('decision.judgement.proposal');
  const [text, setText] = useState(value ?? '');
  const [isOpen, setIsOpen] = useState(false);
  // What stood there before the proposal was taken over.
  const [before, setBefore] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  function put(next: string, previous: string | null): void {
    setText(next);
    setBefore(previous);
    setIsOpen(false);
    field.current?.focus();
  }

  return (
    <div className="grid justify-items-start gap-2">
      <div className="w-full">
        <CaseTextField
          ref={field}
          label={label}
          optional
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => text.trim() !== (value ?? '') && save(text.trim() || null)}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <InsertPhrase kind="summary" text={text} onInsert={setText} field={field} />
        {proposal && !isOpen && (
          <Button variant="quiet" className="min-h-target" onClick={() => setIsOpen(true)}>
            <Sparkles />
            {t('show')}
          </Button>
        )}
        {before !== null && (
          <Button className="min-h-target" onClick={() => put(before, null)}>
            {t('undo')}
          </Button>
        )}
      </div>
      {proposal && isOpen && (
        <Proposal
          proposal={proposal}
          language={language}
          written={text}
          replace={() => put(proposal.text, text)}
          add={() => put(withPhrase(text, `\n${proposal.text}`), text)}
          close={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}

type ProposalProps = {
  proposal: ProposalView;
  language: string;
  /** What stands in the field now. */
  written: string;
  replace: () => void;
  add: () => void;
  close: () => void;
};

/** The proposed text beside what it would replace, and the ways to take it over. */
function Proposal({ proposal, language, written, replace, add, close }: ProposalProps) {
  const t = useTranslations('decision.judgement.proposal');
  const headingId = useId();
  const isEmpty = written.trim() === '';
  return (
    <section aria-labelledby={headingId} className="grid w-full gap-3 rounded-md border-2 border-accent p-4">
      <h3 id={headingId} className="text-base">
        {t('title')}
      </h3>
      <p className="text-sm text-ink-2">{t(proposal.isPreliminary ? 'preliminary' : 'source')}</p>
      <p lang={language} className="max-w-measure whitespace-pre-line">
        {proposal.text}
      </p>
      {!isEmpty && (
        <details>
          <summary className="min-h-target cursor-pointer content-center text-sm text-accent">
            {t('replaces')}
          </summary>
          <del className="block max-w-measure whitespace-pre-line text-ink-2">{written}</del>
        </details>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={replace}>
          {t(isEmpty ? 'use' : 'replace')}
        </Button>
        {!isEmpty && <Button onClick={add}>{t('add')}</Button>}
        <Button variant="quiet" onClick={close}>
          {t('close')}
        </Button>
      </div>
    </section>
  );
}
