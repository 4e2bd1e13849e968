import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerFeedback } from '@/lib/commands/answer-feedback';
import { beginDraft } from '@/lib/commands/begin-draft';
import { declineFeedback } from '@/lib/commands/decline-feedback';
import { discardDraft } from '@/lib/commands/discard-draft';
import { giveFeedback } from '@/lib/commands/give-feedback';
import { linkFeedback } from '@/lib/commands/link-feedback';
import { markFeedbackSeen } from '@/lib/commands/mark-feedback-seen';
import { publishDraft } from '@/lib/commands/publish-draft';
import { saveDraftChanges } from '@/lib/commands/save-draft-changes';
import { unlinkFeedback } from '@/lib/commands/unlink-feedback';
import { newId } from '@/lib/data/columns';
import { listFeedbackNews, readFeedbackInbox } from '@/lib/data/feedback-inbox';
import { withTenant } from '@/lib/data/scope';
import { type DraftAddress, getDraftNodes } from '@/lib/data/template-drafts';
import type { Person } from '@/lib/domain/actor';
import type { FeedbackToGive } from '@/lib/domain/feedback/feedback-message';
import type { DraftNode } from '@/lib/domain/template/draft-node';
import { MIGRATIONS } from '../support/database-names';
import { decide } from '../support/decide';
import { importCounted } from '../support/decided-audit';
import { draftGoldenAudit, filledGoldenAudit } from '../support/golden-audit';
import { connectedAs } from '../support/own-database';
import { deciderOf, makeTenant, rightly, sayOf, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
/** The version of another template, that no audit has used. */
let unusedVersionId: string;

beforeAll(async () => {
  home = await makeTenant('hemma');
  unusedVersionId = await importCounted(home);
});

const inbox = async () => {
  const { templateId } = home;
  return withTenant(home.as.admin, 'feedback.read', (tx) => readFeedbackInbox(tx, templateId));
};

async function one(id: string) {
  const found = (await inbox()).feedback.find((feedback) => feedback.id === id);
  if (!found) throw new Error('The inbox does not hold it');
  return found;
}

const newsOf = (person: Person) => withTenant(person, 'ownFeedback.read', listFeedbackNews);

const said = (place: FeedbackToGive['place'], more: Partial<FeedbackToGive> = {}): FeedbackToGive => ({
  place,
  target: 'plan',
  kind: 'notApplicable',
  text: 'Vi har ingen plan av det slaget.',
  ...more,
});

type OpenDraft = DraftAddress & { node(key: string): DraftNode };

async function openDraft(): Promise<OpenDraft> {
  const { admin } = home.as;
  const address = rightly(await beginDraft(admin, { source: 'tenant', versionId: home.versionId }));
  const nodes = await withTenant(admin, 'draft.read', (tx) => getDraftNodes(tx, address.draftId));
  const node = (wanted: string): DraftNode => {
    const found = [...nodes.values()].find(
      ({ content }) => wanted === content.key || wanted === content.kind,
    );
    if (!found) throw new Error(`The draft has no ${wanted}`);
    return found;
  };
  return { ...address, node };
}

async function reword({ node, ...draft }: OpenDraft, key: string): Promise<void> {
  const { id: target, content } = node(key);
  const value = { ...content, label: `Ny lydelse ${newId()}` };
  const change = { mutationId: newId(), base: 1, target, field: 'content' as const, value };
  const { admin } = home.as;
  rightly(await saveDraftChanges(admin, draft, { device: newId(), userId: admin.userId, changes: [change] }));
}

const link = async (id: string, draft: OpenDraft, key: string, revision = 1) => {
  const { templateId, draftId } = draft;
  return linkFeedback(home.as.admin, id, { revision, templateId, draftId, node: draft.node(key).id });
};

async function publish({ templateId, draftId }: DraftAddress, revision: number): Promise<number> {
  const { rows } = await connectedAs('owner', (owner) =>
    owner.query('SELECT max(number) AS newest FROM template_version WHERE template_id = $1', [templateId]),
  );
  const publication = {
    templateId,
    draftId,
    revision,
    newest: rows[0].newest,
    releaseNote: 'Efter synpunkter.',
  };
  return rightly(await publishDraft(home.as.admin, publication)).number;
}

describe('feedback', () => {
  test('is there once, however often it is sent, and says where it comes from', async () => {
    const id = newId();
    const { auditId } = home;
    rightly(await giveFeedback(home.as.auditor, id, said({ auditId })));
    rightly(await giveFeedback(home.as.auditor, id, said({ auditId }, { text: 'Något annat.' })));
    expect(await one(id)).toMatchObject({
      kind: 'notApplicable',
      status: 'open',
      text: 'Vi har ingen plan av det slaget.',
      target: { key: 'plan', number: '1.2', name: 'Finns en plan?' },
      by: 'auditor hemma',
      unitName: 'Enhet A hemma',
      versionNumber: 1,
      link: null,
      doneIn: null,
      answer: null,
    });
    await expect(giveFeedback(home.as.unitManager, id, said({ auditId }))).rejects.toThrow(/notFound/);
    const { rows } = await connectedAs('owner', (owner) =>
      owner.query('SELECT action FROM log_entry WHERE target_id = $1', [id]),
    );
    expect(rows).toEqual([{ action: 'feedback.give' }]);
  });

  test('of something that the form does not have is refused', async () => {
    const { auditId } = home;
    const given = await giveFeedback(home.as.auditor, newId(), said({ auditId }, { target: 'finns-inte' }));
    expect(given).toEqual({ ok: false, error: 'unknown-target' });
  });

  test('by a manager is for a unit of theirs that the template is used on, and for no other', async () => {
    const { versionId, unitId, otherUnitId } = home;
    const { unitManager } = home.as;
    const give = (place: FeedbackToGive['place']) => giveFeedback(unitManager, newId(), said(place));
    const { id } = rightly(await give({ versionId, unitId: null }));
    expect(await one(id)).toMatchObject({ unitName: 'Enhet A hemma', by: 'unitManager hemma' });
    rightly(await give({ versionId, unitId }));
    await expect(give({ versionId, unitId: otherUnitId })).rejects.toThrow(/notFound/);
    await expect(give({ auditId: home.otherAuditId })).rejects.toThrow(/notFound/);
    await expect(give({ versionId: unusedVersionId, unitId: null })).rejects.toThrow(/notFound/);
  });

  test('that is answered stays open, and whoever gave it is told until they have seen it', async () => {
    const id = await sayOf(home.as.auditor, home);
    expect((await newsOf(home.as.auditor)).map((news) => news.id)).not.toContain(id);
    rightly(await answerFeedback(home.as.admin, id, { revision: 1, text: 'Vi ser på det.' }));
    expect((await newsOf(home.as.auditor)).find((news) => news.id === id)).toMatchObject({
      status: 'open',
      answer: 'Vi ser på det.',
      doneIn: null,
    });
    expect(await newsOf(home.otherAuditor)).toEqual([]);
    await expect(markFeedbackSeen(home.otherAuditor, id)).rejects.toThrow(/notFound/);
    rightly(await markFeedbackSeen(home.as.auditor, id));
    expect((await newsOf(home.as.auditor)).map((news) => news.id)).not.toContain(id);
    rightly(await answerFeedback(home.as.admin, id, { revision: 2, text: 'Ändras i höst.' }));
    expect((await newsOf(home.as.auditor)).map((news) => news.id)).toContain(id);
  });

  test('that is declined carries its reason, and nothing more is done about it', async () => {
    const id = await sayOf(home.as.auditor, home);
    const reason = { revision: 1, text: 'Kravet står i lagen.' };
    rightly(await declineFeedback(home.as.admin, id, reason));
    expect(await one(id)).toMatchObject({ status: 'declined', answer: 'Kravet står i lagen.' });
    const draft = await openDraft();
    for (const outcome of [
      await declineFeedback(home.as.admin, id, { ...reason, revision: 2 }),
      await answerFeedback(home.as.admin, id, { ...reason, revision: 2 }),
      await unlinkFeedback(home.as.admin, id, { revision: 2 }),
      await link(id, draft, 'rutin', 2),
    ])
      expect(outcome).toEqual({ ok: false, error: 'feedback-closed' });
  });

  test('that somebody else has seen to meanwhile is not seen to twice', async () => {
    const id = await sayOf(home.as.auditor, home);
    rightly(await answerFeedback(home.as.admin, id, { revision: 1, text: 'Vi ser på det.' }));
    const late = await declineFeedback(home.as.admin, id, { revision: 1, text: 'Nej.' });
    expect(late).toEqual({ ok: false, error: 'changed-meanwhile' });
  });

  test('stays as it was said, and keeps an honest standing, whoever asks the database', async () => {
    const id = await sayOf(home.as.auditor, home);
    const attempt = (set: string) =>
      connectedAs('superuser', (client) =>
        client.query(`UPDATE template_feedback SET ${set} WHERE id = $1`, [id]),
      ).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await attempt(`text = 'Bra.'`)).toMatch(/never changes/);
    expect(await attempt(`status = 'planned'`)).toMatch(/template_feedback_standing/);
    expect(await attempt(`status = 'done', closed_at = now()`)).toMatch(/template_feedback_standing/);
    expect(await attempt(`status = 'declined', closed_at = now()`)).toMatch(/template_feedback_standing/);
    expect(await attempt(`answer = 'Nej.'`)).toMatch(/template_feedback_answered_by_someone/);
    expect(await attempt('seen_at = now()')).toMatch(/template_feedback_seen/);
  });
});

describe('a change that answers feedback', () => {
  test('closes it with the version that it comes in, and tells whoever gave it', async () => {
    const id = await sayOf(home.as.auditor, home);
    const whole = await sayOf(home.as.auditor, home, null);
    const section = await sayOf(home.as.auditor, home, 'rutiner');
    const draft = await openDraft();
    rightly(await link(id, draft, 'rutin'));
    rightly(await link(whole, draft, 'head'));
    rightly(await link(section, draft, 'rutiner'));
    expect(await one(id)).toMatchObject({ status: 'planned', link: { node: draft.node('rutin').id } });
    await reword(draft, 'rutin');
    const number = await publish(draft, 1);
    for (const answered of [id, whole, section])
      expect(await one(answered)).toMatchObject({ status: 'done', doneIn: number });
    const news = (await newsOf(home.as.auditor)).find((each) => each.id === id);
    expect(news).toMatchObject({ status: 'done', versionId: home.versionId, doneIn: { number } });
  });

  test('must be one: what is linked to something that the draft left as it was waits again', async () => {
    const id = await sayOf(home.as.auditor, home);
    const draft = await openDraft();
    rightly(await link(id, draft, 'plan'));
    await reword(draft, 'rutin');
    await publish(draft, 1);
    expect(await one(id)).toMatchObject({ status: 'open', link: null, doneIn: null });
  });

  test('that is put aside with its draft gives the feedback back, as does a link that is taken away', async () => {
    const [aside, unlinked] = [await sayOf(home.as.auditor, home), await sayOf(home.as.auditor, home)];
    const draft = await openDraft();
    rightly(await link(aside, draft, 'rutin'));
    rightly(await link(unlinked, draft, 'rutin'));
    rightly(await unlinkFeedback(home.as.admin, unlinked, { revision: 2 }));
    expect(await one(unlinked)).toMatchObject({ status: 'open', link: null });
    rightly(await discardDraft(home.as.admin, draft));
    expect(await one(aside)).toMatchObject({ status: 'open', link: null });
    expect(await link(aside, draft, 'rutin', 3)).toEqual({ ok: false, error: 'draft-closed' });
  });

  test('must stand in an open draft of the same template', async () => {
    const id = await sayOf(home.as.auditor, home);
    const draft = await openDraft();
    const nowhere = { revision: 1, templateId: draft.templateId, draftId: draft.draftId, node: newId() };
    await expect(linkFeedback(home.as.admin, id, nowhere)).rejects.toThrow(/notFound/);
    const versionId = unusedVersionId;
    const other = rightly(await beginDraft(home.as.admin, { source: 'tenant', versionId }));
    const node = draft.node('rutin').id;
    await expect(linkFeedback(home.as.admin, id, { revision: 1, ...other, node })).rejects.toThrow(
      /notFound/,
    );
  });
});

describe('the form’s own question about the form', () => {
  test('becomes feedback by the unit when the audit is decided, once, and of old audits by the migration', async () => {
    const auditId = await filledGoldenAudit(home);
    await draftGoldenAudit(home, auditId);
    rightly(await decide(deciderOf(home.as.auditor, home.slug), auditId));
    const kept = `SELECT template_id, version_id, target, audit_id, unit_id, kind, text, given_by, given_at, status
      FROM template_feedback WHERE kind = 'formQuestion'`;
    const migration = readFileSync(
      resolve(MIGRATIONS, '20261122060000_template_feedback/migration.sql'),
      'utf8',
    );
    const [, filling = ''] = /^(INSERT INTO template_feedback[^;]+;)/m.exec(migration) ?? [];
    await connectedAs('superuser', async (client) => {
      const { rows } = await client.query(kept);
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        target: 'feedback-till-forvaltningen',
        audit_id: auditId,
        status: 'open',
      });
      expect(rows[0].text).toMatch(/^Inom ramen för uppföljning[\s\S]+arbete med miljöfrågor\.$/);
      await client.query(`DELETE FROM template_feedback WHERE kind = 'formQuestion'`);
      await client.query(filling);
      expect((await client.query(kept)).rows).toEqual(rows);
      await expect(client.query(filling)).rejects.toThrow(/template_feedback_question_once/);
    });
  });

  test('is answered to the managers of the unit, not to the auditor who wrote it down', async () => {
    const { rows } = await connectedAs('owner', (owner) =>
      owner.query(`SELECT id FROM template_feedback WHERE kind = 'formQuestion' LIMIT 1`),
    );
    const id: string = rows[0].id;
    rightly(await answerFeedback(home.as.admin, id, { revision: 1, text: 'Tack.' }));
    expect((await newsOf(home.as.auditor)).map((news) => news.id)).not.toContain(id);
    expect((await newsOf(home.as.unitManager)).map((news) => news.id)).toContain(id);
    rightly(await markFeedbackSeen(home.as.unitManager, id));
  });
});
