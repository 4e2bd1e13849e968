import { saveAnswers } from '@/lib/commands/save-answers';
import { getAnsweringFacts, listAnswers, listHistory, updateAnswers } from '@/lib/data/answers';
import { newId } from '@/lib/data/columns';
import { getPublishedTargets } from '@/lib/data/template-targets';
import type { Person } from '@/lib/domain/actor';
import { begunAnew } from './audit-calls';
import { type Call, EVERYONE, inside, mustBe } from './call';

const aTick = () => ({
  mutationId: newId(),
  base: 0,
  target: 'rutin',
  field: 'answer' as const,
  value: 'ticked',
});

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
