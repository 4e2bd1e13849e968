import { accessibilityCalls } from './accessibility-calls';
import { answerCalls } from './answer-calls';
import { auditCalls } from './audit-calls';
import { boardCalls } from './board-calls';
import type { Call } from './call';
import { caseReviewCalls } from './case-review-calls';
import { cycleCalls } from './cycle-calls';
import { decisionCalls } from './decision-calls';
import { documentCalls } from './document-calls';
import { draftCalls } from './draft-calls';
import { evidenceCalls } from './evidence-calls';
import { feedbackCalls } from './feedback-calls';
import { libraryCalls } from './library-calls';
import { logCalls } from './log-calls';
import { lookCalls } from './look-calls';
import { measurementCalls } from './measurement-calls';
import { measuringTaskCalls } from './measuring-task-calls';
import { moveCalls } from './move-calls';
import { noticeCalls } from './notice-calls';
import { organisationCalls } from './organisation-calls';
import { outsideCalls } from './outside-calls';
import { overviewCalls } from './overview-calls';
import { peopleCalls, peopleWithoutActor } from './people-calls';
import { personalDataCalls } from './personal-data-calls';
import { phraseCalls } from './phrase-calls';
import { planCalls } from './plan-calls';
import { planDraftCalls } from './plan-draft-calls';
import { remedyCalls } from './remedy-calls';
import { reportCalls } from './report-calls';
import { resultCalls } from './result-calls';
import { retentionCalls } from './retention-calls';
import { reviewCalls } from './review-calls';
import { riskCalls } from './risk-calls';
import { sealCalls } from './seal-calls';
import { selfAssessmentCalls } from './self-assessment-calls';
import { selfCheckCalls } from './self-check-calls';
import { signOnCalls } from './sign-on-calls';
import { simulationCalls } from './simulation-calls';
import { sourceCalls } from './source-calls';
import { templateCalls } from './template-calls';
import { unitCalls } from './unit-calls';

/** Every function that reads or writes for a tenant, with a call that its rightful caller makes on real data. */
export const calls: readonly Call[] = [
  ...organisationCalls,
  ...peopleCalls,
  ...unitCalls,
  ...lookCalls,
  ...sealCalls,
  ...templateCalls,
  ...documentCalls,
  ...draftCalls,
  ...libraryCalls,
  ...auditCalls,
  ...moveCalls,
  ...reviewCalls,
  ...selfAssessmentCalls,
  ...simulationCalls,
  ...answerCalls,
  ...decisionCalls,
  ...cycleCalls,
  ...remedyCalls,
  ...outsideCalls,
  ...reportCalls,
  ...resultCalls,
  ...overviewCalls,
  ...sourceCalls,
  ...planCalls,
  ...planDraftCalls,
  ...measurementCalls,
  ...measuringTaskCalls,
  ...caseReviewCalls,
  ...riskCalls,
  ...selfCheckCalls,
  ...feedbackCalls,
  ...evidenceCalls,
  ...noticeCalls,
  ...boardCalls,
  ...phraseCalls,
  ...accessibilityCalls,
  ...personalDataCalls,
  ...logCalls,
  ...retentionCalls,
  ...signOnCalls,
];

/** Exported functions that no actor calls, and why. */
export const WITHOUT_ACTOR: Readonly<Record<string, string>> = {
  ...peopleWithoutActor,
  'actions.actionOf': 'pure',
  'actions.actionStatusOf': 'pure',
  'audit-case.filledChecklist': 'pure',
  'action-board.resourceOfAction': 'pure',
  'notices.aboutOf': 'pure',
  'outside-actions.resourceOfOutside': 'pure',
  'outside-origin.originOf': 'pure',
  'outside-reach.outsideActionsInReach': 'pure',
  'audits.auditStatusOf': 'pure',
  'audits.resourceOf': 'pure',
  'client.clientOf': 'the connection itself; who may import it is a rule of the house',
  'client.closeDatabase': 'ends the process’ own connections',
  'audit-closing.closingColumns': 'pure',
  'client.poolStates': 'counts the process’ own connections',
  'installation-state.getInstallationState':
    'the worker’s, over all tenants, by functions that return numbers and public certificates',
  'installation-state.getPoolStates': 'counts the process’ own connections',
  'database-away.isDatabaseAway': 'pure',
  'database-error.driverKindOf': 'pure',
  'database-error.sqlStateOf': 'pure',
  'columns.dayColumn': 'pure',
  'columns.dayOf': 'pure',
  'columns.dayOrNull': 'pure',
  'columns.newId': 'pure',
  'evidence.evidencePlaceOf': 'pure',
  'feedback.ownFeedback': 'works on who asks',
  'plans.contentOfIndicator': 'pure',
  'risk-reach.ofUnitsInReach': 'pure',
  'risks.absenceOf': 'pure',
  'self-check-row.selfCheckSummaryOf': 'pure',
  'self-check-row.summarised': 'pure',
  'templates.sealContent': 'pure',
  'attempts.logRefusedLogin': 'before a tenant is known',
  'attempts.takeAttempt': 'counts the attempts of a key',
  'migrations.databaseReadiness':
    'asked by whoever watches over the installation; says nothing of any tenant',
  'migrations.migrate': 'the owner’s, before anyone can sign in',
  'migrations.readMigrations': 'reads the program’s own files',
  'providers.operatingFormOf': 'pure',
  'queue.freeJobsOfTheDead': 'the worker’s, over the queue alone',
  'queue.queueDueMails': 'the worker’s, over all tenants, by a function that returns ids for the queue alone',
  'queue.queueMornings': 'the worker’s, over all tenants, by a function that returns ids for the queue alone',
  'queue.queueLibraryVersions':
    'the worker’s, over all tenants, by a function that returns ids for the queue alone',
  'queue.requeueStuckReports':
    'the worker’s, over all tenants, by a function that returns ids for the queue alone',
  'report-verification.getVerifiedReport': 'for anyone who holds a code: see the tests of sealed reports',
  'report-verification.takeVerification': 'counts the questions of an address',
  'queue.clearExpired': 'the worker’s, over all tenants, by a function that returns a number',
  'retention-rules.rulesOf': 'pure',
  'scope.auditsInReach': 'works on what the access table says',
  'scope.callInTenant': 'a door itself: every call of a function of the database goes through it',
  'scope.Denied': 'an error',
  'scope.reached': 'works on what the transaction has read',
  'scope.unitIsInReach': 'works on what the access table says',
  'scope.unitsInReach': 'works on what the access table says',
  'scope.withTenant': 'the door itself: every call goes through it',
  'enter-with-identity.enterWithIdentity': 'before a person is known: see the tests of sign-on',
  'change-password-rules.allowPasswordsAgain':
    'the operator’s alone: runs on the owner’s login, which the server does not have',
  'change-password.changePassword': 'needs a session: see the tests of accounts',
  'end-own-session.endOwnSession': 'needs a session: see the tests of accounts',
  'set-up-totp.finishTotp': 'needs a session: see the tests of accounts',
  'set-up-totp.renewCodes': 'needs a session: see the tests of accounts',
  'set-up-totp.startTotp': 'needs a session: see the tests of accounts',
  'set-up-totp.stopTotp': 'needs a session: see the tests of accounts',
  'sign-in.signInWithCode': 'before a tenant is known',
  'fresh-logins.askFreshLogin': 'needs a session: see the tests of sign-on',
  'fresh-logins.freshLoginStands': 'needs a session: see the tests of sign-on',
  'fresh-logins.proveFreshLogin': 'needs a session: see the tests of sign-on',
  'fresh-logins.spendFreshLogin': 'needs a session: see the tests of sign-on',
  'sessions.changePasswordOf': 'needs a session: see the tests of accounts',
  'sessions.endSessionSeen': 'needs a session: see the tests of accounts',
  'sessions.listOwnIdentities': 'of the caller’s own session alone: see the tests of sign-on',
  'sessions.listSessions': 'needs a session: see the tests of accounts',
  'sign-in.getEntryObstacle': 'the person’s own: see the tests of sign-on',
  'sign-on.getSignOnPlace': 'before a tenant is known: what its login page shows to anyone',
  'totp.beginTotp': 'needs a session: see the tests of accounts',
  'totp.confirmTotp': 'needs a session: see the tests of accounts',
  'totp.endTotp': 'needs a session: see the tests of accounts',
  'totp.endTotpAsOwner': 'the operator’s alone: runs on the owner’s login, which the server does not have',
  'totp.getTotp': 'before a tenant is known: only for whom has given the password',
  'totp.renewRecoveryCodes': 'needs a session: see the tests of accounts',
  'totp.takeRecoveryCode': 'before a tenant is known',
  'totp.takeTotpStep': 'before a tenant is known',
  'sign-in.endSession': 'needs a session: see the tests of signing in',
  'sign-in.forgiveLoginAttempt': 'before a tenant is known',
  'sign-in.getLogin': 'before a tenant is known',
  'sign-in.getLoginOfSession': 'needs a session: see the tests of deciding',
  'sign-in.getPresence': 'makes the actor: see the tests of signing in',
  'sign-in.listTenantsOfSession': 'the person’s own memberships: see the tests of signing in',
  'sign-in.openSession': 'before a tenant is known',
  'sign-in.sessionStands': 'before a tenant is known',
  'sign-in.takeLoginAttempt': 'before a tenant is known',
  'sources.shippedSource': 'the same for all tenants',
  'tenants.getTenantIdAsOwner':
    'the operator’s alone: runs on the owner’s login, which the server does not have',
  'tenants.listTenantSlugsAsOwner':
    'the operator’s alone: runs on the owner’s login, which the server does not have',
  'tenants.insertTenant': 'the operator’s alone, through createTenant',
  'replace-seal.readInSeal':
    'opens a file in a thread that is built with the site: its route is called, and its file in the tests of seals',
  'create-tenant.createTenant':
    'the operator’s alone: runs on the owner’s login, which the server does not have',
  'sign-in.signIn': 'before a tenant is known',
  'sign-out.signOut': 'needs a session: see the tests of signing in',
};
