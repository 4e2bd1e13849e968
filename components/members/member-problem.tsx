import { useTranslations } from 'next-intl';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { Notice } from '../ui/notice';

const textKeys = {
  'changed-meanwhile': 'changedMeanwhile',
  ended: 'ended',
  'day-has-passed': 'dayHasPassed',
  'ends-before-start': 'endsBeforeStart',
  'not-yourself': 'notYourself',
  'last-administrator': 'lastAdministrator',
  'manages-units': 'managesUnits',
  'not-bound': 'notBound',
  'not-ended': 'notEnded',
  overlaps: 'overlaps',
  'not-manager': 'notManager',
  'unknown-unit': 'unknownUnit',
  'outside-membership': 'outsideMembership',
  'already-manages': 'alreadyManages',
} as const;

/** Why a change of a member was not made, besides what every action can answer. */
export type MemberCode = keyof typeof textKeys;

/** What a command about a member may answer when it did nothing. */
export type MemberFailure = ActionFailure | { readonly code: MemberCode };

/** Says above what was tried why nothing was changed. */
export function MemberProblem({ failure }: { failure: MemberFailure | null }) {
  const t = useTranslations('members.page.problems');
  if (failure === null) return null;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return <Notice tone="error" title={t(textKeys[failure.code])} />;
}
