import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AssignPeople } from '@/components/raised-actions/assign-people';
import { ChangeAction } from '@/components/raised-actions/change-action';
import { ActionSheet } from '@/components/remedy/action-sheet';
import { Page } from '@/components/ui/page';
import { can } from '@/lib/domain/access';
import { originPath } from '@/lib/domain/action-origin';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { describeOrigin } from '@/lib/text/describe-origin';
import { today } from '@/lib/time/clock';
import { remedyCommandsFor } from '../../remedy-commands-for';
import { eventViews } from '../../remedy-parts';
import { assignActionsAction } from '../actions';
import { rewordActionAction, withdrawActionAction } from '../raised-action-commands';
import { type OutsideFacts, outsideView, readOutsideRemedy } from './read-outside-remedy';

type Props = { params: Promise<{ slug: string; actionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('remedy'))('list') };
}

/** One action of a risk, a self-check or a figure, for those who are to do it and those who follow it up. */
export default async function OutsideActionPage({ params }: Props) {
  const { slug, actionId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(actionId);
  const facts = await readAs(actor, 'action.read', (tx) => readOutsideRemedy(tx, actor, id, today()));
  const t = await getTranslations('remedy');
  const raised = await getTranslations('raisedActions');
  const origin = await getTranslations('origin');
  const home = `/t/${slug}`;
  const name = describeOrigin(facts.action.origin, origin);
  const words = {
    place: t('placeOfOrigin', { origin: name, number: String(facts.action.number) }),
    whole: raised('whole'),
  };
  return (
    <Page>
      <ActionSheet
        view={outsideView(actor, facts, words)}
        why={<From facts={facts} home={home} name={name} />}
        events={eventViews(actor, facts.events)}
        commands={remedyCommandsFor(slug, { auditId: null, actionId: id })}
        back={{ href: `${home}/actions`, name: t('toBoard') }}
        tools={<Tools slug={slug} facts={facts} />}
      />
    </Page>
  );
}

async function From({ facts, home, name }: { facts: OutsideFacts; home: string; name: string }) {
  const { origin } = facts.action;
  const title = origin.kind === 'selfCheck' ? null : origin.title;
  return (
    <p>
      <Link href={home + originPath(origin)}>{name}</Link>
      {title && `: ${title}`}
      {origin.kind === 'figure' &&
        ` (${origin.from === origin.to ? origin.to : `${origin.from}–${origin.to}`})`}
    </p>
  );
}

/** Who does it and who follows it up, and the ways to change that and what it says. */
function Tools({
  slug,
  facts: { action, resource, calendar, actor, events },
}: {
  slug: string;
  facts: OutsideFacts;
}) {
  const mayChange = action.status !== 'verified' && can(actor, 'action.reword', resource);
  const { text, details, responsible, deadline, followUp } = action;
  return (
    <>
      <AssignPeople
        action={{
          id: action.id,
          revision: action.assignmentRevision,
          assignee: action.assignee,
          handler: action.handler,
          ofUnit: action.unitId !== null,
        }}
        people={action.status !== 'verified' && can(actor, 'action.assignHandler', resource) ? action : null}
        assign={assignActionsAction.bind(null, slug)}
      />
      {mayChange && (
        <ChangeAction
          content={{ text, details, responsible, deadline, followUp }}
          revision={action.revision}
          calendar={calendar}
          originHref={`/t/${slug}${originPath(action.origin)}`}
          commands={{
            reword: rewordActionAction.bind(null, slug, action.id),
            withdraw: withdrawActionAction.bind(null, slug, action.id),
          }}
          mayWithdraw={action.status === 'open' && events.length === 0}
        />
      )}
    </>
  );
}
