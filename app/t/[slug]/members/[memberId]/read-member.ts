import { getInHand } from '@/lib/data/in-hand';
import { listManagedUnits } from '@/lib/data/managed-units';
import { listMemberIdentities } from '@/lib/data/member-identities';
import { listEarlierPeriods, listMemberAccounts, requireMember } from '@/lib/data/members';
import { Denied, type ScopedTx } from '@/lib/data/scope';
import { getSignOn } from '@/lib/data/sign-on';
import { listUnits } from '@/lib/data/units';
import { actionPath } from '@/lib/domain/action-origin';
import { stateOn } from '@/lib/domain/member/membership';
import type { PlainDate } from '@/lib/domain/plain-date';

type Asked = { readonly userId: string; readonly slug: string; readonly today: PlainDate };

/** Everything that the page of one member shows. @throws Denied (notFound). */
export async function readMember(tx: ScopedTx, { userId, slug, today }: Asked) {
  const member = await requireMember(tx, userId);
  const account = (await listMemberAccounts(tx)).get(userId);
  if (!account) throw new Denied('notFound', 'member');
  const home = `/t/${slug}`;
  const { audits, actions } = await getInHand(tx, userId);
  const auditHref = (auditId: string) => `${home}/audits/${auditId}`;
  const signOn = await getSignOn(tx);
  const identities = await listMemberIdentities(tx, userId);
  const managed = await listManagedUnits(tx, userId);
  return {
    member,
    account,
    state: stateOn(member, today),
    /** Whether the organisation's own login sets roles and units each time that somebody comes through it. */
    groupsRule: signOn?.groupsRule === 'always',
    /** Null where nobody has ever come in through a login of the organisation's own. */
    identities: signOn || identities.length > 0 ? identities : null,
    earlier: await listEarlierPeriods(tx, userId),
    managed: managed.map((one) => ({
      ...one,
      href: `${home}/units/${one.unitId}`,
      ended: stateOn({ startedOn: one.fromDay, endedOn: one.toDay }, today) === 'ended',
    })),
    units: (await listUnits(tx, today)).filter(({ validTo }) => validTo === null || validTo >= today),
    inHand: {
      audits: audits.map((audit) => ({ ...audit, href: auditHref(audit.id) })),
      actions: actions.map((action) => ({
        ...action,
        href: home + actionPath(action.origin, action.id),
      })),
    },
  };
}
