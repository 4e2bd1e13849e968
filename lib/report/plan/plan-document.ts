import { contentOf, type FullIndicator, type PlanInFull } from '@/lib/domain/plan/plan-in-full';
import type { Plan } from '@/lib/domain/plan/plan-schema';
import { passagesOf } from '@/lib/domain/plan/plan-text';
import { locales } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { formatDayAndTime } from '@/lib/time/format';
import { appearanceOf } from '../document/appearance';
import { notes } from '../document/notes';
import { factTable } from '../document/opening';
import type { Block, ReportDocument } from '../document/report-document';
import { cut } from '../document/running';
import { formRuns, heading, label } from '../document/written';
import type { TenantInReport } from '../tenant-in-report';

/** A follow-up plan that is to be printed. */
export interface PrintedPlan {
  readonly plan: PlanInFull;
  readonly tenant: TenantInReport;
  /** When it is printed: an ISO instant. */
  readonly at: string;
}

type Text = ReturnType<typeof translator<'plan'>>;

/** The plan as a file of the format that is imported, and the name of it. */
export function planFile(plan: PlanInFull): { readonly name: string; readonly text: string } {
  const key = `uppfoljningsplan-${plan.year}`;
  const file: Plan = { format: 1, key, ...contentOf(plan) };
  return { name: `${key}.json`, text: `${JSON.stringify(file, null, 2)}\n` };
}

/**
 * The plan in the shape that follow-up plans have on paper: the introduction, then area by area its goals, and under each goal
 * its indicators with why, what, when, to whom and from where, in the plan's own words. What the plan leaves out has no
 * heading. Pure, and in the language of the plan.
 */
export function planDocument({ plan, tenant, at }: PrintedPlan): ReportDocument {
  const t = translator(plan.language, 'plan');
  const report = translator(plan.language, 'report');
  const standing = plan.decidedOn ?? report('quality.draft');
  return {
    language: locales[plan.language],
    title: plan.title,
    author: tenant.name,
    subject: t('print.subject', { year: String(plan.year) }),
    attachment: t('print.source'),
    blocks: [
      heading(1, plan.title),
      facts({ plan, tenant, at }, t),
      ...plan.introduction.flatMap((part) => [heading(2, part.heading), ...textBlocks(part.text)]),
      ...plan.areas.flatMap((area) => [
        heading(2, `${area.label} ${area.title}`),
        ...textBlocks(area.text),
        ...area.goals.flatMap((goal) => [
          heading(3, `${t('goal', { label: goal.label })} ${goal.title}`),
          ...goal.indicators.flatMap((indicator) => indicatorBlocks(indicator, t)),
        ]),
      ]),
      ...notes(plan, t('footnotes')),
    ],
    appearance: appearanceOf(tenant),
    running: { left: [cut(tenant.name), ''], right: [cut(plan.title), standing] },
    foot: { left: cut(plan.title), middle: plan.decidedOn === null ? standing : '' },
    pageOf: (page, count) => report('page', { page: String(page), count: String(count) }),
  };
}

function facts({ plan, at }: PrintedPlan, t: Text): Block {
  const { year, status, decidedOn, decisionReference, version, origin } = plan;
  const standing = t(`status.${status}`, { year: String(year), day: decidedOn ?? '' });
  const rows: [string, string | null][] = [
    [t('print.standing'), standing],
    [t('print.reference'), decisionReference],
    [t('print.version'), version !== null && version > 1 ? String(version) : null],
    [t('print.origin'), origin],
    [t('print.printed'), formatDayAndTime(new Date(at))],
  ];
  return factTable(rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
}

function indicatorBlocks(indicator: FullIndicator, t: Text): Block[] {
  const { lead, rationale, definition, occasions, reporting, dataSource } = indicator;
  const fields: [string, string | null | undefined][] = [
    [t('indicator.rationale'), rationale],
    [t('indicator.definition'), definition?.words],
    [t('indicator.occasions'), occasions?.words],
    [t('indicator.reporting'), reporting?.words],
    [t('indicator.dataSource'), dataSource],
  ];
  return [
    heading(4, t('print.indicator', { label: indicator.label, title: indicator.title })),
    ...textBlocks(lead),
    ...fields.flatMap(([name, text]) => (text ? [label(name), ...textBlocks(text)] : [])),
  ];
}

/** The plan's words, with the numbers of the footnotes that they cite. */
function textBlocks(text: string | null): Block[] {
  if (!text) return [];
  return passagesOf(text).flatMap(({ kind, first, lines }): Block[] => {
    const paragraphs = lines.map((line): Block => ({ kind: 'paragraph', runs: formRuns(line) }));
    if (kind === 'paragraphs') return paragraphs;
    const items = paragraphs.map((paragraph) => [paragraph]);
    return [{ kind: 'points', first: kind === 'numbered' ? first : null, items }];
  });
}
