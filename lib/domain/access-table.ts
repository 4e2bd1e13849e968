import type { Role } from './actor';

/** Whoever acts: a role of a person, a job, the operator, or the tenant's provider that lets somebody in. */
export type Grantee = Role | 'worker' | 'operator' | 'signOn';

/**
 * On what an action may be done: on everything in the tenant; on the units that the person manages and what belongs to
 * them; on the audits that the person takes part in as an auditor; on everything but the units that the person manages;
 * or on what has been decided. Of the actions that belong to no audit: all of them; those that the person was chosen to do;
 * or those that the person follows up, since nobody else was chosen to, and neither does nor reports nor manages.
 * A grantee that is not named may not.
 */
export type Reach =
  | 'all'
  | 'ownUnits'
  | 'ownAudits'
  | 'independent'
  | 'decided'
  | 'outside'
  | 'assigned'
  | 'followed';

/**
 * The one table of who may do what. Auditors read all of their tenant, managers see only their units,
 * readers see what is decided, administrators keep the organisation.
 */
export const accessTable = {
  'tenant.read': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'tenant.create': { operator: 'all' },
  /** What the organisation has chosen to have between the visit and the decision, and the days it gives for answers. */
  'settings.read': { admin: 'all' },
  'settings.change': { admin: 'all' },
  /** Its name, and the days on which its units report. */
  'organisation.change': { admin: 'all' },
  /** How it looks: in the head of its pages, on its reports and mails. */
  'organisation.setLogo': { admin: 'all' },
  'organisation.removeLogo': { admin: 'all' },
  'organisation.setColour': { admin: 'all' },
  /** The key and certificate that its reports are sealed with. */
  'seal.read': { admin: 'all' },
  'seal.replace': { admin: 'all' },
  /** What happens when an audit whose texts single persons out is to be decided. */
  'personalData.setRule': { admin: 'all' },
  /** What is kept for how long, what is due, and what has been disposed of (gallring). */
  'retention.read': { admin: 'all' },
  'retention.setRule': { admin: 'all' },
  /** One administrator proposes, another one answers: the same person never does both. */
  'retention.propose': { admin: 'all' },
  'retention.withdraw': { admin: 'all' },
  'retention.approve': { admin: 'all' },
  'retention.decline': { admin: 'all' },
  'retention.export': { admin: 'all' },
  /** Doing what was approved, or letting be what is held by now; ending what nobody answered. */
  'retention.dispose': { worker: 'all' },
  'retention.spare': { worker: 'all' },
  'retention.lapse': { worker: 'all' },
  /** The provider that the organisation's people sign in with, and what it says of them. */
  'signOn.read': { admin: 'all', signOn: 'all' },
  'signOn.change': { admin: 'all' },
  /** Whether a password opens the organisation, and whether it needs a second step. */
  'passwords.change': { admin: 'all', operator: 'all' },
  'signOn.enter': { signOn: 'all' },
  'signOn.refuse': { signOn: 'all' },
  'member.list': { admin: 'all' },
  /** All that is kept about a person, for whoever answers them; and for themselves. */
  'member.export': { admin: 'all' },
  'ownData.export': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'member.add': { operator: 'all' },
  /** By a link that the operator hands over: the first administrator above all. */
  'member.inviteAdministrator': { operator: 'all' },
  'member.invite': { admin: 'all' },
  /** The same invitation with a new link: the one before leads nowhere from then on. */
  'member.sendInvitation': { admin: 'all' },
  'member.withdrawInvitation': { admin: 'all' },
  /** The link itself, where no mail server sends it. */
  'member.showInvitationLink': { admin: 'all' },
  'member.change': { admin: 'all' },
  'member.end': { admin: 'all' },
  /** One whose membership has ended begins a new one. */
  'member.takeBack': { admin: 'all' },
  /** The login at the organisation's provider that a member is known by. */
  'member.unbindIdentity': { admin: 'all' },
  'member.assignUnit': { admin: 'all' },
  'member.endUnit': { admin: 'all' },
  'provider.list': { auditor: 'all', admin: 'all', reader: 'all' },
  'provider.register': { admin: 'all', operator: 'all' },
  'provider.edit': { admin: 'all' },
  'unit.list': { auditor: 'all', unitManager: 'ownUnits', admin: 'all', reader: 'all' },
  'unit.read': { auditor: 'all', unitManager: 'ownUnits', admin: 'all', reader: 'all' },
  /** The address of a sheltered place. */
  'unit.readProtectedAddress': { auditor: 'all', unitManager: 'ownUnits', admin: 'all' },
  'unit.register': { admin: 'all', operator: 'all' },
  'unit.edit': { admin: 'all' },
  'unit.end': { admin: 'all' },
  'unit.reopen': { admin: 'all' },
  /** Several units become one, and one becomes several. */
  'unit.merge': { admin: 'all' },
  'unit.split': { admin: 'all' },
  /** Providers and units from a spreadsheet. */
  'unit.import': { admin: 'all' },
  'unit.export': { admin: 'all' },
  'template.read': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'template.download': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'template.import': { admin: 'all', operator: 'all' },
  /** The register of laws and specifications, and where the templates cite them. */
  'source.read': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'source.edit': { admin: 'all' },
  'source.end': { admin: 'all' },
  /** Taking a shipped template as the tenant's own. */
  'template.adopt': { admin: 'all' },
  'template.retire': { admin: 'all' },
  'draft.read': { admin: 'all' },
  'draft.download': { admin: 'all' },
  'draft.begin': { admin: 'all' },
  /** A new version in the library arrives as a draft. */
  'library.take': { operator: 'all', worker: 'all' },
  'draft.save': { admin: 'all' },
  /** How the tenant's decided audits would have been judged by the draft. */
  'simulation.read': { admin: 'all' },
  /** Taking what should never have been written out of how drafts were written. */
  'draft.correct': { admin: 'all' },
  'draft.publish': { admin: 'all' },
  'draft.discard': { admin: 'all' },
  /** Saying what is wrong with a template; a manager speaks for a unit that it is used on. */
  'feedback.give': { auditor: 'all', unitManager: 'ownUnits' },
  /** What came of what one has said oneself, and nothing else; a role may have ended since. */
  'ownFeedback.read': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'ownFeedback.markSeen': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'feedback.read': { admin: 'all' },
  'feedback.link': { admin: 'all' },
  'feedback.unlink': { admin: 'all' },
  'feedback.answer': { admin: 'all' },
  'feedback.decline': { admin: 'all' },
  'audit.list': { auditor: 'all', unitManager: 'ownUnits', admin: 'all', reader: 'decided' },
  'audit.read': { auditor: 'all', unitManager: 'ownUnits', admin: 'all', reader: 'decided' },
  /** The audits of a year as a spreadsheet. */
  'audit.exportYear': { auditor: 'all', unitManager: 'ownUnits', admin: 'all', reader: 'decided' },
  'audit.plan': { auditor: 'all', admin: 'all', operator: 'all' },
  'audit.editFacts': { auditor: 'ownAudits', admin: 'all' },
  /** To another version of its template, and back. */
  'audit.move': { auditor: 'ownAudits', admin: 'all' },
  'audit.undoMove': { auditor: 'ownAudits', admin: 'all' },
  /** Reading what the auditors are working on: answers, notes, the judgement as it stands. Not on a unit one manages. */
  'audit.work': { auditor: 'independent' },
  'answer.save': { auditor: 'ownAudits' },
  /** Taking what should never have been written out of what an audit keeps. */
  'history.correct': { auditor: 'ownAudits' },
  'deficiency.decide': { auditor: 'ownAudits' },
  /** What an action says, until the decision locks it. */
  'action.edit': { auditor: 'ownAudits' },
  /** What has become of a decided action: its thread, history and evidence. */
  'action.read': { auditor: 'all', unitManager: ['ownUnits', 'assigned'], admin: 'all' },
  /** What is to be done about a risk, a self-check or a figure: raising it, saying it anew, and taking it away. */
  'action.raise': { auditor: 'outside', admin: 'outside' },
  'action.reword': { auditor: 'outside', admin: 'outside' },
  'action.withdraw': { auditor: 'outside', admin: 'outside' },
  'action.message': {
    auditor: ['ownAudits', 'followed', 'assigned'],
    unitManager: ['ownUnits', 'assigned'],
    admin: ['followed', 'assigned'],
  },
  'action.report': { auditor: 'assigned', unitManager: ['ownUnits', 'assigned'], admin: 'assigned' },
  'action.undoReport': { auditor: 'assigned', unitManager: ['ownUnits', 'assigned'], admin: 'assigned' },
  'action.verify': { auditor: ['ownAudits', 'followed'], admin: 'followed' },
  'action.return': { auditor: ['ownAudits', 'followed'], admin: 'followed' },
  'action.carryOver': { auditor: 'ownAudits' },
  'action.askForLaterDate': { auditor: 'assigned', unitManager: ['ownUnits', 'assigned'], admin: 'assigned' },
  'action.grantLaterDate': { auditor: ['ownAudits', 'followed'], admin: 'followed' },
  'action.declineLaterDate': { auditor: ['ownAudits', 'followed'], admin: 'followed' },
  /** The summary, the choice of alternative, the comment on it and the day of the decision. */
  'judgement.edit': { auditor: 'ownAudits' },
  'audit.askForSelfAssessment': { auditor: 'ownAudits', admin: 'all' },
  /** The unit's own answers: those who manage it write them, and the auditors read them. */
  'selfAssessment.read': { auditor: 'all', unitManager: 'ownUnits' },
  'selfAssessment.save': { unitManager: 'ownUnits' },
  'selfAssessment.send': { unitManager: 'ownUnits' },
  'audit.startFieldwork': { auditor: 'ownAudits' },
  'audit.startDrafting': { auditor: 'ownAudits' },
  'audit.sendToFactReview': { auditor: 'ownAudits' },
  'audit.finishFactReview': { unitManager: 'ownUnits' },
  'audit.endFactReview': { auditor: 'ownAudits' },
  /** What nobody has ended when its last day has passed. */
  'factReview.closeDue': { worker: 'all' },
  /** The draft while the unit reviews it, and what was said and replied. */
  'factReview.read': { auditor: 'all', unitManager: 'ownUnits' },
  'factComment.save': { unitManager: 'ownUnits' },
  'factReview.reply': { auditor: 'ownAudits' },
  /** Whether the report shows both texts. */
  'factReview.show': { auditor: 'ownAudits' },
  'audit.requestApproval': { auditor: 'ownAudits' },
  /** By any auditor or administrator but the one who asked; nobody judges a unit they manage. */
  'audit.approve': { auditor: 'independent', admin: 'independent' },
  'audit.returnToDrafting': { auditor: 'independent', admin: 'independent' },
  'audit.decide': { auditor: 'ownAudits' },
  'audit.close': { auditor: 'ownAudits' },
  'audit.reopen': { auditor: 'ownAudits' },
  'audit.handOver': { auditor: 'ownAudits', admin: 'all' },
  'audit.cancel': { auditor: 'ownAudits', admin: 'all' },
  'report.read': {
    auditor: 'all',
    unitManager: 'ownUnits',
    admin: 'all',
    reader: 'decided',
    operator: 'all',
  },
  'report.download': {
    auditor: 'all',
    unitManager: 'ownUnits',
    admin: 'all',
    reader: 'decided',
    operator: 'all',
  },
  'report.seal': { worker: 'all' },
  /** The follow-up plans that have been decided; their drafts; and a plan from a file. */
  'plan.read': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'plan.download': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'planDraft.read': { auditor: 'all', admin: 'all' },
  'plan.import': { operator: 'all' },
  /** The administration drafts; what the board has decided is written down by it too. */
  'planDraft.begin': { admin: 'all' },
  'planDraft.edit': { admin: 'all' },
  'planDraft.discard': { admin: 'all' },
  'plan.decide': { admin: 'all' },
  'plan.close': { admin: 'all' },
  /** What was measured of a plan's indicators, and reading it as it was written; what may be told goes with the plan. */
  'measurement.register': { auditor: 'all', admin: 'all' },
  /** Choosing who of those who measure is responsible for an indicator. */
  'measurement.assign': { auditor: 'all', admin: 'all' },
  /** What may be told, as a file. */
  'measurement.export': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  /** The file to fill in. */
  'measurementForm.export': { auditor: 'all', admin: 'all' },
  /** Case files that are reviewed for an indicator. Their cases are for those who review; all others see the figures. */
  'caseReview.read': { auditor: 'all', admin: 'all' },
  'caseReview.begin': { auditor: 'independent', admin: 'independent' },
  'caseReview.edit': { auditor: 'ownAudits', admin: 'independent' },
  'caseReview.save': { auditor: 'ownAudits', admin: 'ownAudits' },
  'caseReview.finish': { auditor: 'ownAudits', admin: 'ownAudits' },
  'caseReview.reopen': { auditor: 'ownAudits', admin: 'independent' },
  'caseReview.discard': { auditor: 'ownAudits', admin: 'independent' },
  /** The register of risks and their self-checks: a manager sees those of their units, and those of no single one. */
  'risk.read': { auditor: 'all', unitManager: 'ownUnits', admin: 'all', reader: 'all' },
  'risk.edit': { auditor: 'all', admin: 'all' },
  'risk.assess': { auditor: 'all', admin: 'all' },
  'risk.end': { auditor: 'all', admin: 'all' },
  /** From what a decided audit found lacking. */
  'risk.raise': { auditor: 'all', admin: 'all' },
  'selfCheck.edit': { auditor: 'all', admin: 'all' },
  'selfCheck.end': { auditor: 'all', admin: 'all' },
  /** Letting it watch a risk, or no longer. */
  'selfCheck.link': { auditor: 'all', admin: 'all' },
  /** What it showed. */
  'selfCheck.record': { auditor: 'all', admin: 'all' },
  /** The steps of likelihood and consequence, and where a risk is moderate and high. */
  'riskScale.set': { admin: 'all' },
  /** A quality plan from a file: its risks, self-checks and actions into the register, and the document as a draft. */
  'qualityPlan.import': { operator: 'all' },
  /** Quality plans and quality reports: what is decided is for all; the administration writes them. */
  'document.read': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'document.download': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'documentDraft.read': { auditor: 'all', admin: 'all' },
  'documentDraft.begin': { admin: 'all' },
  'documentDraft.edit': { admin: 'all' },
  'documentDraft.discard': { admin: 'all' },
  'document.decide': { admin: 'all' },
  /** The year in one page, for the board: what of it one sees goes by each list's own row. */
  'overview.read': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  /** What the decided audits show, together and over the years. */
  'results.read': { auditor: 'all', unitManager: 'ownUnits', admin: 'all', reader: 'all' },
  'results.export': { auditor: 'all', unitManager: 'ownUnits', admin: 'all', reader: 'all' },
  /** Files on items and actions. Which of them a unit sees is for `isVisible` to say. */
  'evidence.list': { auditor: 'all', unitManager: 'ownUnits' },
  'evidence.download': { auditor: 'all', unitManager: 'ownUnits' },
  'evidence.attach': { auditor: 'ownAudits', unitManager: 'ownUnits' },
  'evidence.remove': { auditor: 'ownAudits', unitManager: 'ownUnits' },
  /** The actions in force, of decided audits and of what else they are raised from: so all of them are for readers too. */
  'action.list': { auditor: 'all', unitManager: ['ownUnits', 'assigned'], admin: 'all', reader: 'all' },
  'action.export': { auditor: 'all', unitManager: ['ownUnits', 'assigned'], admin: 'all', reader: 'all' },
  /** Choosing who is to do an action. */
  'action.assign': { auditor: ['ownAudits', 'outside'], unitManager: 'ownUnits', admin: 'all' },
  /** Choosing who follows an action up. */
  'action.assignHandler': { auditor: ['ownAudits', 'outside'], admin: 'all' },
  /** Reminding whoever is to do an action, apart from what the due dates do by themselves. */
  'action.remind': { auditor: ['ownAudits', 'outside'], admin: 'all' },
  /** The tenant's own words for what its auditors write often. */
  'phrase.list': { auditor: 'all', admin: 'all' },
  'phrase.edit': { admin: 'all' },
  'phrase.end': { admin: 'all' },
  /** What somebody tried and may not is written in their name. */
  'access.denied': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'log.read': { admin: 'all' },
  'log.export': { admin: 'all' },
  /** What one has done oneself, and what has been done with oneself; nobody else's. */
  'ownLog.read': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  /** Loggkontroll: the month's sample is drawn by the system, judged and signed by administrators. */
  'logReview.draw': { worker: 'all' },
  'logReview.read': { admin: 'all' },
  'logReview.judge': { admin: 'all' },
  'logReview.sign': { admin: 'all' },
  'logReview.setSize': { admin: 'all' },
  /** What is not accessible to somebody: anyone says so, the administrators answer for it. */
  'accessibility.tell': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'accessibility.read': { admin: 'all' },
  'accessibility.handle': { admin: 'all' },
  /** Computing the chain of the log again, and reading where it ends. */
  'log.verify': { operator: 'all', worker: 'all' },
  /** What one has been told oneself, and how one wants to be told; nobody else's. */
  'ownNotices.read': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'ownNotices.markSeen': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'ownNotices.save': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  /** Gathering what people are to be told into mails, and sending them. */
  'mail.post': { worker: 'all' },
  'mail.send': { worker: 'all' },
  /** The mails of the tenant: what was sent, what was not, and why. */
  'outbox.read': { admin: 'all' },
  'outbox.sendAgain': { admin: 'all' },
  /** Telling of due dates that come near or have passed. */
  'dueDates.sweep': { worker: 'all' },
} as const satisfies Record<string, Partial<Record<Grantee, Reach | readonly Reach[]>>>;
