import { type Action, can } from '../access';
import type { Actor } from '../actor';
import {
  type IndicatorNoticeKind,
  indicatorNoticeKinds,
  type OrganisationNoticeKind,
  organisationNoticeKinds,
} from './notice';

/** What whoever reads of it may do there. */
const actionOf: Readonly<Record<OrganisationNoticeKind, Action>> = {
  sealEndsSoon: 'seal.read',
  sealEnded: 'seal.read',
  accessibilityTold: 'accessibility.read',
};

/** What of the organisation itself somebody may read notices of: whoever keeps it no longer reads them no longer. */
export const organisationNoticesFor = (actor: Actor): readonly OrganisationNoticeKind[] =>
  organisationNoticeKinds.filter((kind) => can(actor, actionOf[kind]));

/** What of the plan's indicators somebody may read notices of: whoever measures no longer reads them no longer. */
export const indicatorNoticesFor = (actor: Actor): readonly IndicatorNoticeKind[] =>
  can(actor, 'measurement.register') ? indicatorNoticeKinds : [];
