import { useTranslations } from 'next-intl';
import type { ReportingOccasion } from '@/lib/domain/deadline/reporting-occasion';
import { type FoundPart, findAnyPart, findPart, writtenOf } from '@/lib/domain/plan/draft/find-part';
import { placesOf, stepFrom } from '@/lib/domain/plan/draft/part-order';
import type { PartKind } from '@/lib/domain/plan/draft/written-part';
import type { PlanInFull } from '@/lib/domain/plan/plan-in-full';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { Paper, PaperSection } from '../../ui/paper';
import { DraftPart } from './draft-part';
import { DraftTree } from './draft-tree';
import { HeadForm } from './head-form';
import { PartTools } from './part-tools';
import type { ChangePlan } from './use-part-form';

/** What is open: the head, a part by its id, or a new part under one that stands there. */
export type Opened =
  | { readonly what: 'head' }
  | { readonly what: 'part'; readonly id: string }
  | { readonly what: 'new'; readonly kind: PartKind; readonly under: string | null };

type DraftEditorProps = {
  plan: PlanInFull;
  opened: Opened;
  reporting: readonly ReportingOccasion[];
  change: ChangePlan;
  /** The address of the plan, under which the editor and the changes stand. */
  planHref: string;
};

/** The draft of a plan: its parts to the left, and one of them to write in. */
export function DraftEditor(props: DraftEditorProps) {
  const { plan, opened, planHref } = props;
  const t = useTranslations('planDraft');
  const openId = opened.what === 'part' ? opened.id : opened.what === 'head' ? 'head' : null;
  return (
    <Page width="wide">
      <PageHeader
        title={t('edit.title', { title: plan.title })}
        lede={t('edit.lede', { year: String(plan.year) })}
        action={
          <LinkButton href={`${planHref}/changes`} variant="primary">
            {t('deeds.decide')}
          </LinkButton>
        }
      />
      <div className="grid items-start gap-6 desktop:grid-cols-beside">
        <div className={opened.what === 'head' ? undefined : 'order-last desktop:order-first'}>
          <DraftTree
            areas={plan.areas}
            href={`${planHref}/edit`}
            openId={openId}
            nearId={opened.what === 'new' ? opened.under : openId}
          />
        </div>
        <Paper>
          <OpenedPart {...props} />
        </Paper>
      </div>
    </Page>
  );
}

function OpenedPart({ plan, opened, reporting, change, planHref }: DraftEditorProps) {
  const t = useTranslations('planDraft.edit');
  const href = `${planHref}/edit`;
  if (opened.what === 'head') {
    const { title, origin, introduction, footnotes, headRevision } = plan;
    const head = { title, origin, introduction, footnotes };
    return (
      <PaperSection title={t('head')}>
        <HeadForm head={head} revision={headRevision} change={change} />
      </PaperSection>
    );
  }
  const common = { year: plan.year, reporting, change, href };
  if (opened.what === 'new') {
    const { kind, under } = opened;
    const above = kind === 'goal' ? 'area' : 'goal';
    if (kind !== 'area' && !(under && findPart(plan, above, under))) return <Gone />;
    const part = { kind, under: kind === 'area' ? null : under, id: null, revision: 0 };
    const key = `${kind} ${under}`;
    return (
      <PaperSection title={t(newWords[kind])}>
        <DraftPart key={key} {...common} part={{ ...part, written: null, occasions: null }} />
      </PaperSection>
    );
  }
  const found = findAnyPart(plan, opened.id);
  if (!found) return <Gone />;
  const { id, revision, label } = found.part;
  const occasions = found.kind === 'indicator' ? found.part.occasions : null;
  const part = { kind: found.kind, id, under: null, revision, written: writtenOf(found), occasions };
  return (
    <>
      <PaperSection title={`${t(found.kind)} ${shownLabel(label)}`}>
        <DraftPart key={id} {...common} part={part} />
      </PaperSection>
      <PaperSection title={t('place')}>
        <Tools key={`${id} ${found.under?.id}`} plan={plan} found={found} change={change} href={href} />
      </PaperSection>
    </>
  );
}

const newWords = { area: 'addArea', goal: 'addGoal', indicator: 'addIndicator' } as const;

type ToolsProps = { plan: PlanInFull; found: FoundPart; change: ChangePlan; href: string };

function Tools({ plan, found: { kind, part, under }, change, href }: ToolsProps) {
  const places = placesOf(plan, kind);
  const nameOf = ({ label, title }: { label: string; title: string }) => `${shownLabel(label)} ${title}`;
  const parents =
    kind === 'area' ? [] : kind === 'goal' ? plan.areas : plan.areas.flatMap(({ goals }) => goals);
  return (
    <PartTools
      kind={kind}
      id={part.id}
      name={nameOf(part)}
      under={under?.id ?? null}
      up={stepFrom(places, part.id, 'up') ?? null}
      down={stepFrom(places, part.id, 'down') ?? null}
      parents={parents.map((one) => ({ id: one.id, name: nameOf(one) }))}
      revision={plan.revision}
      change={change}
      draftHref={href}
    />
  );
}

function Gone() {
  const t = useTranslations('planDraft.edit');
  return (
    <Notice tone="warning" title={t('gone')}>
      {t('goneText')}
    </Notice>
  );
}
