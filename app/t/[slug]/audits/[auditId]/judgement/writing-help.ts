import type { PhraseHere } from '@/components/audit/judgement/phrases-here';
import type { ProposalView } from '@/components/audit/judgement/summary-text';
import { filledPhrase } from '@/lib/domain/phrase';
import { summaryFacts } from '@/lib/domain/proposed-summary';
import { auditFindings } from '@/lib/domain/results/audit-findings';
import { proposeSummary } from '@/lib/text/propose-summary';
import type { JudgementFacts } from './read-judgement';

/** The tenant's phrases as they read in this audit. */
export function phrasesHere({ audit, phrases }: JudgementFacts): PhraseHere[] {
  const facts = {
    unit: audit.facts.unitName,
    caseNumber: audit.caseNumber,
    visitDate: audit.visitDate,
  };
  return phrases.map(({ id, kind, text }) => ({ id, kind, text: filledPhrase(text, facts) }));
}

/** A summary of what the audit shows now, in the language of its form; null when it shows nothing yet. */
export function proposalOf({ auditCase, facts, previous }: JudgementFacts): ProposalView | null {
  const { checklist, given, version } = auditCase;
  const { share, preliminary } = facts.judgement;
  const text = proposeSummary(
    summaryFacts({
      findings: auditFindings(checklist, (item) => given.decisions.get(item)?.kind === 'accept'),
      actions: given.actions,
      share,
      previous: previous?.share ? { day: previous.day, share: previous.share } : null,
    }),
    version.content.language,
  );
  return text === '' ? null : { text, isPreliminary: preliminary };
}
