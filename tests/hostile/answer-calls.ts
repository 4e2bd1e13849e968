import { correctAudit, correctHistory } from '@/lib/commands/correct-history';
import { saveAnswers } from '@/lib/commands/save-answers';
import { getAnsweringFacts, listAnswers, listHistory, updateAnswers } from '@/lib/data/answers';
import { newId } from '@/lib/data/columns';
import { listAuditCorrections, listHistoryCorrections, updateHistory } from '@/lib/data/history-corrections';
import { getPublishedTargets } from '@/lib/data/template-targets';
import type { Person } from '@/lib/domain/actor';
import { auditParts } from '@/lib/domain/history-correction';
import { rightly, type TestTenant } from '../support/two-tenants';
import { begunAnew } from './audit-calls';
import { type Call, EVERYONE, inside, mustBe } from './call';

const aTick = () => ({
  mutationId: newId(),
  base: 0,
  target: 'rutin',
  field: 'answer' as const,
  value: 'ticked',
});

const wrongWords = { target: 'hur', words: '811228-9874', reason: 'Ett personnummer.' };

const ofItem = { target: 'hur', parts: ['history'] } as const;
const takenWords = { words: wrongWords.words, reason: wrongWords.reason, hash: 'a'.repeat(64) };

/** With an audit in whose history stands what should never have been written, in two lines. */
async function withWrongWords(target: TestTenant): Promise<TestTenant> {
  const begun = await begunAnew(target);
  const { auditor } = begun.as;
  const comment = { target: 'hur', field: 'comment' as const };
  for (const [base, value] of ['Enligt 811228-9874.', 'Enligt den boende.'].entries()) {
    const changes = [{ ...comment, mutationId: newId(), base, value }];
    rightly(await saveAnswers(auditor, begun.auditId, { device: newId(), userId: auditor.userId, changes }));
  }
  return begun;
}

async function withCorrection(target: TestTenant): Promise<TestTenant> {
  const wrong = await withWrongWords(target);
  rightly(await correctHistory(wrong.as.auditor, wrong.auditId, wrongWords));
  return wrong;
}

/** What auditors answer in the checklist. */
export const answerCalls: readonly Call[] = [
  {
    of: 'answers.getAnsweringFacts',
    action: 'answer.save',
    may: ['auditor'],
    make: (actor, { auditId }) =>
      mustBe(getAnsweringFacts(actor as Person, 'answer.save', auditId).then(Boolean)),
  },
  {
    of: 'answers.updateAnswers',
    action: 'answer.save',
    may: ['auditor'],
    prepare: begunAnew,
    make: (actor, { auditId }) => {
      const save = { auditId, part: 'findings' as const, judged: 2, device: newId(), changes: [aTick()] };
      return mustBe(updateAnswers(actor as Person, 'answer.save', save).then(Boolean));
    },
  },
  {
    of: 'answers.listAnswers',
    may: ['auditor'],
    ...inside('audit.work', (tx, { auditId }) =>
      mustBe(listAnswers(tx, auditId).then((answers) => answers.length > 0)),
    ),
  },
  {
    of: 'answers.listHistory',
    may: ['auditor'],
    ...inside('audit.work', (tx, { auditId }) =>
      mustBe(listHistory(tx, auditId, 'rutin').then((entries) => entries.length > 0)),
    ),
  },
  {
    of: 'history-corrections.listHistoryCorrections',
    may: ['auditor'],
    prepare: withCorrection,
    ...inside('audit.work', (tx, { auditId }) =>
      mustBe(listHistoryCorrections(tx, auditId, 'hur').then((made) => made.length > 0)),
    ),
  },
  {
    of: 'history-corrections.updateHistory',
    may: ['auditor'],
    prepare: withWrongWords,
    ...inside('history.correct', (tx, { auditId, as }) =>
      mustBe(
        updateHistory(tx, auditId, ofItem, takenWords, as.auditor.userId).then((places) => places === 2),
      ),
    ),
  },
  {
    of: 'correct-history.correctHistory',
    action: 'history.correct',
    may: ['auditor'],
    onlyOwnAudits: true,
    prepare: withWrongWords,
    make: (actor, { auditId }) => correctHistory(actor as Person, auditId, wrongWords),
  },
  {
    of: 'history-corrections.listAuditCorrections',
    may: ['auditor'],
    prepare: withCorrection,
    ...inside('audit.work', (tx, { auditId }) =>
      mustBe(listAuditCorrections(tx, auditId).then((made) => made.length > 0)),
    ),
  },
  {
    of: 'correct-history.correctAudit',
    action: 'history.correct',
    may: ['auditor'],
    onlyOwnAudits: true,
    prepare: withWrongWords,
    make: (actor, { auditId }) => {
      const { words, reason } = wrongWords;
      return correctAudit(actor as Person, { auditId, parts: [...auditParts], words, reason });
    },
  },
  {
    of: 'template-targets.getPublishedTargets',
    action: 'template.read',
    may: EVERYONE,
    make: (actor, { versionId }) => getPublishedTargets(actor, versionId),
  },
  {
    of: 'save-answers.saveAnswers',
    action: 'answer.save',
    may: ['auditor'],
    onlyOwnAudits: true,
    prepare: begunAnew,
    make: (actor, { auditId, as }) =>
      saveAnswers(actor as Person, auditId, {
        device: newId(),
        userId: as.auditor.userId,
        changes: [aTick()],
      }),
  },
];
