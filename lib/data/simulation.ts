import { z } from 'zod';
import { numberAnswerSchema } from '@/lib/domain/answer';
import type { DeficiencyDecision } from '@/lib/domain/deficiency-decision';
import { madeAssessments } from '@/lib/domain/made-assessment';
import type { PlainDate } from '@/lib/domain/plain-date';
import { plainDateSchema } from '@/lib/domain/plain-date-schema';
import {
  type CarriedControl,
  carriedControlSchema,
  withCarriedControls,
} from '@/lib/domain/template/carried-controls';
import { checkDraft } from '@/lib/domain/template/draft-problems';
import { type DecidedCase, type JudgedForm, simulate } from '@/lib/domain/template/simulate';
import { type Simulation, sumUp } from '@/lib/domain/template/simulation';
import { targetsOf } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { dayOf } from './columns';
import { Prisma } from './generated/client';
import type { ScopedTx } from './scope';
import { type DraftAddress, getDraftNodes, requireDraft } from './template-drafts';
import { requireTemplateVersion } from './templates';

/** Which decided audits are judged again: the newest of each unit, or all. */
export const simulatedAudits = ['newest', 'all'] as const;
export type SimulatedAudits = (typeof simulatedAudits)[number];

export type DecidedAudit = {
  readonly auditId: string;
  readonly caseNumber: string;
  readonly unitName: string;
  readonly heldOn: PlainDate;
  /** The version that it was decided under. */
  readonly versionId: string;
  readonly decided: DecidedCase;
  /** What it asked besides its version: actions of earlier audits. */
  readonly carried: readonly CarriedControl[];
};

/** What the judgement needs of a snapshot; the rest of it was held to its schema when it was frozen. */
const deficienciesSchema = z.array(
  z.object({
    item: z.string(),
    standing: z.enum(['undecided', 'withoutAction', 'actionRequired', 'accepted']),
    motive: z.string().nullable(),
  }),
);
const frozenSchema = z.object({
  decisionDate: plainDateSchema,
  leftOut: z.array(z.string()),
  carried: z.array(carriedControlSchema),
  findings: z.record(
    z.string(),
    z.object({
      answer: z.union([z.string(), numberAnswerSchema, z.null()]),
      comment: z.string().nullable(),
      assessment: z.object({ value: z.string(), by: z.string() }).nullable(),
    }),
  ),
  deficiencies: deficienciesSchema,
  remarks: deficienciesSchema,
  actions: z.array(
    z.object({
      number: z.int(),
      links: z.array(z.string()),
      critical: z.boolean(),
      status: z.enum(['open', 'reported', 'returned', 'verified', 'carriedOver']),
      dueDate: plainDateSchema.nullable(),
      remediedOn: plainDateSchema.nullable(),
    }),
  ),
});
type Frozen = z.infer<typeof frozenSchema>;

type Row = Omit<DecidedAudit, 'decided' | 'carried' | 'heldOn'> & { heldOn: Date; frozen: unknown };

/**
 * The decided audits of a template, as they were frozen at the decision, the newest first. Of a snapshot only what the
 * judgement needs leaves the database: the form in it is most of its bytes.
 */
export async function listDecidedCases(
  tx: ScopedTx,
  templateId: string,
  which: SimulatedAudits,
): Promise<DecidedAudit[]> {
  const { tenantId } = tx.actor;
  const oneOf = which === 'newest' ? Prisma.sql`a.unit_id` : Prisma.sql`a.id`;
  const rows = await tx.db.$queryRaw<Row[]>`
    WITH chosen AS (
      SELECT DISTINCT ON (${oneOf}) a.id, a.case_number, a.version_id, o.unit_name, o.held_on
      FROM audit a
        JOIN audit_outcome o ON o.tenant_id = a.tenant_id AND o.audit_id = a.id
        JOIN template_version v ON v.tenant_id = a.tenant_id AND v.id = a.version_id
      WHERE a.tenant_id = ${tenantId}::uuid AND v.template_id = ${templateId}::uuid AND a.status IN ('decided', 'closed')
      ORDER BY ${oneOf}, o.held_on DESC, a.case_number DESC)
    SELECT c.id AS "auditId", c.case_number AS "caseNumber", c.version_id AS "versionId", c.unit_name AS "unitName",
      c.held_on AS "heldOn", jsonb_build_object('decisionDate', s.content -> 'decisionDate', 'leftOut', s.content -> 'leftOut',
        'findings', s.content -> 'findings', 'deficiencies', s.content -> 'deficiencies', 'remarks', s.content -> 'remarks',
        'actions', s.content -> 'actions', 'carried', coalesce(s.content -> 'carried', '[]')) AS frozen
    FROM chosen c CROSS JOIN LATERAL (
      SELECT n.content::jsonb AS content FROM audit_snapshot n
      WHERE n.tenant_id = ${tenantId}::uuid AND n.audit_id = c.id AND n.kind = 'decision'
      ORDER BY n.version DESC LIMIT 1) s
    ORDER BY c.held_on DESC, c.case_number DESC`;
  return rows.map(({ heldOn, ...row }) => {
    const frozen = frozenSchema.parse(row.frozen);
    const { auditId, caseNumber, unitName, versionId } = row;
    const { carried } = frozen;
    return {
      auditId,
      caseNumber,
      unitName,
      versionId,
      heldOn: dayOf(heldOn),
      decided: decidedCase(frozen),
      carried,
    };
  });
}

function decidedCase(frozen: Frozen): DecidedCase {
  const { leftOut, findings, deficiencies, remarks, actions, decisionDate } = frozen;
  return {
    leftOut,
    findings: new Map(
      Object.entries(findings).map(([key, { answer, comment, assessment }]) => {
        // What the mapping or a gate said then, the draft's own mapping and gates say now.
        const own = assessment?.by === 'auditor' ? assessment.value : null;
        const made = madeAssessments.find((value) => value === own) ?? null;
        return [key, { answer, comment, assessment: made }];
      }),
    ),
    decisions: new Map([...deficiencies, ...remarks].flatMap(decisionOf)),
    actions,
    day: decisionDate,
  };
}

function decisionOf({
  item,
  standing,
  motive,
}: Frozen['deficiencies'][number]): [string, DeficiencyDecision][] {
  if (standing === 'undecided') return [];
  if (standing === 'accepted') return [[item, { kind: 'accept', motive: motive ?? '' }]];
  return [[item, { kind: 'requireAction' }]];
}

/** What an open draft, as it is saved, would have made of the template's decided audits. @throws Denied (notFound). */
export async function readSimulation(
  tx: ScopedTx,
  address: DraftAddress,
  which: SimulatedAudits,
): Promise<Simulation> {
  const { id, revision } = await requireDraft(tx, address);
  const checked = checkDraft(await getDraftNodes(tx, id));
  if (!checked.ok) return { kind: 'broken', revision };
  const versions = new Map<string, Template>();
  const forms = new FormsJudged();
  const judged: Parameters<typeof sumUp>[0][number][] = [];
  for (const audit of await listDecidedCases(tx, address.templateId, which)) {
    const { decided, versionId, carried, ...named } = audit;
    const content = versions.get(versionId) ?? (await requireTemplateVersion(tx, versionId)).content;
    versions.set(versionId, content);
    // What was carried over to an audit is asked there under any version.
    const draft = forms.of(checked.value, carried);
    judged.push({ ...named, simulated: simulate(decided, forms.of(content, carried), draft) });
  }
  return sumUp(judged, revision, (key) => nameOf(key, [formOf(checked.value), ...forms.all]));
}

const formOf = (content: Template): JudgedForm => ({ targets: targetsOf(content), rules: content.rules });

/** The forms that audits are judged by, each made once: most audits have nothing carried over, and share theirs. */
class FormsJudged {
  readonly all: JudgedForm[] = [];
  readonly #plain = new Map<Template, JudgedForm>();

  of(content: Template, carried: readonly CarriedControl[]): JudgedForm {
    const known = carried.length === 0 ? this.#plain.get(content) : undefined;
    if (known) return known;
    const form = formOf(withCarriedControls(content, carried));
    this.all.push(form);
    if (carried.length === 0) this.#plain.set(content, form);
    return form;
  }
}

/** As the draft calls it; else as the versions did. */
function nameOf(key: string, forms: readonly JudgedForm[]): string {
  const target = forms.map(({ targets }) => targets.get(key)).find((found) => found !== undefined);
  return target ? [target.number, target.name].filter(Boolean).join(' ') : key;
}
