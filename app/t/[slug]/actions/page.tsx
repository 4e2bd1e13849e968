import { ListChecks } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionsBoard } from '@/components/actions/actions-board';
import { BoardFilter } from '@/components/actions/board-filter';
import { ViewLinks } from '@/components/actions/view-links';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { can } from '@/lib/domain/access';
import { originKinds } from '@/lib/domain/action-origin';
import { type BoardAction, followersOf, isDone } from '@/lib/domain/actions-board/board-action';
import { type BoardChoice, boardAddress, boardChoiceSchema } from '@/lib/domain/actions-board/board-choice';
import { lacksDay, ofAudit, waitsForVerification } from '@/lib/domain/actions-board/choose-actions';
import { isLate } from '@/lib/domain/actions-board/lanes';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { languageOf } from '@/lib/text/language';
import { today } from '@/lib/time/clock';
import { formatWeekday } from '@/lib/time/format';
import { assignActionsAction, remindActionsAction } from './actions';
import { laneViews, tableView } from './board-views';
import { type BoardRead, readBoard } from './read-board';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('actionsBoard'))('title') };
}

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Åtgärder: all that is to be done and by when, whatever it was raised from. */
export default async function ActionsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const choice = boardChoiceSchema.parse(await searchParams);
  const read = await readAs(actor, 'action.list', (tx) => readBoard(tx, choice, today()));
  const home = `/t/${slug}`;
  const href = `${home}/actions`;
  const t = await getTranslations('actionsBoard');
  if (read.all.length === 0) return <NothingYet />;
  const shown = { actions: read.actions, day: read.day, choice, actor, home };
  const period = periodWord(read);
  return (
    <Page width="wide">
      <Headline read={read} choice={choice} href={href} />
      <BoardFilter
        href={href}
        choice={choice}
        {...optionsIn(read.all)}
        waiting={{
          verify: read.chosen.filter(waitsForVerification).length,
          deadline: read.chosen.filter(lacksDay).length,
        }}
        download={boardAddress(`/api${href}/xlsx`, choice)}
      />
      {read.actions.length === 0 ? (
        <NothingFits href={href} />
      ) : (
        <ActionsBoard
          view={
            choice.view === 'board'
              ? {
                  kind: 'board',
                  lanes: laneViews(shown, (lane) =>
                    t(lane === 'now' ? `lane.now.${period}` : `lane.${lane}`),
                  ),
                }
              : { kind: 'table', table: tableView(shown) }
          }
          choices={read.choices}
          commands={{
            assign: assignActionsAction.bind(null, slug),
            remind: can(actor, 'action.remind') ? remindActionsAction.bind(null, slug) : null,
          }}
        />
      )}
    </Page>
  );
}

/** What the time until the next report is called. */
function periodWord({ day, occasions }: BoardRead): 'tertial' | 'period' | 'year' {
  if (day.period === null) return 'year';
  return occasions.length === 3 ? 'tertial' : 'period';
}

/** What there is to choose among, each once, in alphabetical order. */
function optionsIn(all: readonly BoardAction[]) {
  const named = (pairs: readonly (readonly [string, string])[]) =>
    [...new Map(pairs)]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  const audits = new Map(
    all.flatMap((action) => {
      const audit = ofAudit(action);
      return audit ? [[audit.id, { ...audit, unit: action.unitName ?? '' }] as const] : [];
    }),
  );
  return {
    units: named(
      all.flatMap(({ unitId, unitName }) => (unitId && unitName ? [[unitId, unitName] as const] : [])),
    ),
    origins: originKinds.filter((kind) => all.some(({ origin }) => origin.kind === kind)),
    templates: named([...audits.values()].map(({ templateId, templateName }) => [templateId, templateName])),
    audits: [...audits.values()].sort((a, b) => (a.caseNumber < b.caseNumber ? 1 : -1)),
    handlers: named(
      all.flatMap((action) => followersOf(action).map(({ userId, name }) => [userId, name] as const)),
    ),
  };
}

/** The one sentence that says how much is left, and how the time is counted. */
async function Headline({ read, choice, href }: { read: BoardRead; choice: BoardChoice; href: string }) {
  const t = await getTranslations('actionsBoard');
  const { actions, day } = read;
  const open = actions.filter((action) => !isDone(action)).length;
  const late = actions.filter((action) => isLate(action, day.today)).length;
  const { period } = day;
  const weekday = formatWeekday(day.today, languageOf(await getLocale()));
  const parts = [
    t('today', { day: weekday }),
    period && t('reported', { name: period.name, year: String(period.year), day: period.lastDay }),
  ];
  const viewHref = (view: BoardChoice['view']) => boardAddress(href, { ...choice, view, whole: null });
  return (
    <PageHeader
      size="ask"
      title={t('headline', { open, late })}
      lede={parts.filter(Boolean).join(' ')}
      action={<ViewLinks view={choice.view} hrefs={{ board: viewHref('board'), table: viewHref('table') }} />}
    />
  );
}

async function NothingYet() {
  const t = await getTranslations('actionsBoard');
  return (
    <Page width="wide">
      <PageHeader title={t('title')} />
      <Paper>
        <EmptyState icon={ListChecks} title={t('empty.title')} headingLevel={2}>
          {t('empty.text')}
        </EmptyState>
      </Paper>
    </Page>
  );
}

async function NothingFits({ href }: { href: string }) {
  const t = await getTranslations('actionsBoard');
  const clear = <LinkButton href={href}>{t('filter.clear')}</LinkButton>;
  return (
    <EmptyState icon={ListChecks} title={t('empty.filteredTitle')} headingLevel={2} action={clear}>
      {t('empty.filteredText')}
    </EmptyState>
  );
}
