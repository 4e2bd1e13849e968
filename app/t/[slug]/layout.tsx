import type { ReactNode } from 'react';
import { keepPreferenceAction, signOutAction } from '@/app/actions';
import { FreshLoginWays } from '@/components/session/fresh-login-way';
import { AppHeader } from '@/components/shell/app-header';
import type { Place } from '@/components/shell/place';
import { SlimHeader } from '@/components/shell/slim-header';
import { Words } from '@/components/shell/words';
import { getLook } from '@/lib/data/looks';
import { countUnreadNotices } from '@/lib/data/notice-list';
import { withTenant } from '@/lib/data/scope';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { currentSessionId, myTenants, presenceIn } from '@/lib/session/current-session';
import { freshLoginWay } from '@/lib/session/fresh-login';
import { currentTheme } from '@/lib/session/preferences';

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

function placesFor(actor: Person, slug: string): [Place, ...Place[]] {
  const home = `/t/${slug}`;
  const places: [Place, ...Place[]] = [{ name: 'start', href: home }];
  if (can(actor, 'overview.read')) places.push({ name: 'overview', href: `${home}/overview` });
  if (can(actor, 'audit.list')) places.push({ name: 'audits', href: `${home}/audits` });
  if (can(actor, 'action.list')) places.push({ name: 'actions', href: `${home}/actions` });
  if (can(actor, 'results.read')) places.push({ name: 'results', href: `${home}/results` });
  if (can(actor, 'plan.read'))
    places.push({ name: 'plan', href: `${home}/plan`, also: [`${home}/documents`, `${home}/case-reviews`] });
  if (can(actor, 'risk.read')) places.push({ name: 'risks', href: `${home}/risks` });
  if (can(actor, 'unit.list')) places.push({ name: 'units', href: `${home}/units` });
  if (can(actor, 'member.list')) places.push({ name: 'members', href: `${home}/members` });
  if (can(actor, 'template.read')) places.push({ name: 'templates', href: `${home}/templates` });
  if (can(actor, 'settings.read')) places.push({ name: 'settings', href: `${home}/settings` });
  if (can(actor, 'log.read')) places.push({ name: 'log', href: `${home}/log` });
  return places;
}

/** The frame around a tenant's pages. It guards nothing: each page asks who is there. */
export default async function TenantLayout({ children, params }: Props) {
  const { slug } = await params;
  const presence = await presenceIn(slug);
  if (!presence) {
    return (
      <>
        <SlimHeader />
        {children}
      </>
    );
  }
  const others = (await myTenants()).filter((tenant) => tenant.slug !== slug);
  const way = (await freshLoginWay((await currentSessionId()) ?? '')) ?? 'password';
  const unread = await withTenant(presence.actor, 'ownNotices.read', countUnreadNotices);
  const look = await withTenant(presence.actor, 'tenant.read', getLook);
  return (
    <Words of={['feedback', 'notices', 'reading', 'role']}>
      <AppHeader
        tenantName={presence.tenantName}
        look={look}
        logoAddress={`/api/t/${slug}/logo`}
        places={placesFor(presence.actor, slug)}
        notices={{ href: `/t/${slug}/notices`, unread }}
        viewer={{ name: presence.name, roles: presence.actor.roles }}
        theme={await currentTheme()}
        keepPreference={keepPreferenceAction}
        signOut={signOutAction}
        ownLogHref={`/t/${slug}/log/mine`}
        help={`/t/${slug}/help`}
        otherTenants={others.map((tenant) => ({ name: tenant.name, href: `/t/${tenant.slug}` }))}
      />
      <FreshLoginWays way={way} home={`/t/${slug}`}>
        {children}
      </FreshLoginWays>
    </Words>
  );
}
