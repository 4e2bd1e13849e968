import { account as accountEn } from './en/account';
import { actionsBoard as actionsBoardEn } from './en/actions-board';
import { answer as answerEn } from './en/answer';
import { assessment as assessmentEn } from './en/assessment';
import { auditMove as auditMoveEn } from './en/audit-move';
import { auditYear as auditYearEn } from './en/audit-year';
import { audits as auditsEn } from './en/audits';
import { boardDecision as boardDecisionEn } from './en/board-decision';
import { caseReviews as caseReviewsEn } from './en/case-reviews';
import { changeProblem as changeProblemEn } from './en/change-problem';
import { checklist as checklistEn } from './en/checklist';
import { closing as closingEn } from './en/closing';
import { correction as correctionEn } from './en/correction';
import { deadline as deadlineEn } from './en/deadline';
import { decision as decisionEn } from './en/decision';
import { emptyForm as emptyFormEn } from './en/empty-form';
import { evidence as evidenceEn } from './en/evidence';
import { factReview as factReviewEn } from './en/fact-review';
import { feedback as feedbackEn } from './en/feedback';
import { field as fieldEn } from './en/field';
import { freshLogin as freshLoginEn } from './en/fresh-login';
import { invitation as invitationEn } from './en/invitation';
import { judgement as judgementEn } from './en/judgement';
import { lifeCycle as lifeCycleEn } from './en/life-cycle';
import { log as logEn } from './en/log';
import { login as loginEn } from './en/login';
import { measurementExport as measurementExportEn } from './en/measurement-export';
import { measurementImport as measurementImportEn } from './en/measurement-import';
import { measuring as measuringEn } from './en/measuring';
import { measuringTasks as measuringTasksEn } from './en/measuring-tasks';
import { members as membersEn } from './en/members';
import { notices as noticesEn } from './en/notices';
import { organisation as organisationEn } from './en/organisation';
import { origin as originEn } from './en/origin';
import { overview as overviewEn } from './en/overview';
import { personalData as personalDataEn } from './en/personal-data';
import { phrases as phrasesEn } from './en/phrases';
import { plan as planEn } from './en/plan';
import { planDraft as planDraftEn } from './en/plan-draft';
import { problem as problemEn } from './en/problem';
import { proposedSummary as proposedSummaryEn } from './en/proposed-summary';
import { qualityDocument as qualityDocumentEn } from './en/quality-document';
import { qualityDocumentTables as qualityDocumentTablesEn } from './en/quality-document-tables';
import { qualityDocumentUsual as qualityDocumentUsualEn } from './en/quality-document-usual';
import { raisedActions as raisedActionsEn } from './en/raised-actions';
import { reading as readingEn } from './en/reading';
import { remedy as remedyEn } from './en/remedy';
import { report as reportEn } from './en/report';
import { reportPage as reportPageEn } from './en/report-page';
import { results as resultsEn } from './en/results';
import { resultsSheet as resultsSheetEn } from './en/results-sheet';
import { retention as retentionEn } from './en/retention';
import { risks as risksEn } from './en/risks';
import { role as roleEn } from './en/role';
import { seal as sealEn } from './en/seal';
import { selfAssessment as selfAssessmentEn } from './en/self-assessment';
import { settings as settingsEn } from './en/settings';
import { shell as shellEn } from './en/shell';
import { signOn as signOnEn } from './en/sign-on';
import { simulation as simulationEn } from './en/simulation';
import { sources as sourcesEn } from './en/sources';
import { start as startEn } from './en/start';
import { templateDiff as templateDiffEn } from './en/template-diff';
import { templateEditor as templateEditorEn } from './en/template-editor';
import { templateFiles as templateFilesEn } from './en/template-files';
import { templateProblem as templateProblemEn } from './en/template-problem';
import { templateWords as templateWordsEn } from './en/template-words';
import { templates as templatesEn } from './en/templates';
import { time as timeEn } from './en/time';
import { ui as uiEn } from './en/ui';
import { units as unitsEn } from './en/units';
import { unitsImport as unitsImportEn } from './en/units-import';
import type { Language } from './language';
import { account } from './sv/account';
import { actionsBoard } from './sv/actions-board';
import { answer } from './sv/answer';
import { assessment } from './sv/assessment';
import { auditMove } from './sv/audit-move';
import { auditYear } from './sv/audit-year';
import { audits } from './sv/audits';
import { boardDecision } from './sv/board-decision';
import { caseReviews } from './sv/case-reviews';
import { changeProblem } from './sv/change-problem';
import { checklist } from './sv/checklist';
import { closing } from './sv/closing';
import { correction } from './sv/correction';
import { deadline } from './sv/deadline';
import { decision } from './sv/decision';
import { emptyForm } from './sv/empty-form';
import { evidence } from './sv/evidence';
import { factReview } from './sv/fact-review';
import { feedback } from './sv/feedback';
import { field } from './sv/field';
import { freshLogin } from './sv/fresh-login';
import { invitation } from './sv/invitation';
import { judgement } from './sv/judgement';
import { lifeCycle } from './sv/life-cycle';
import { log } from './sv/log';
import { login } from './sv/login';
import { measurementExport } from './sv/measurement-export';
import { measurementImport } from './sv/measurement-import';
import { measuring } from './sv/measuring';
import { measuringTasks } from './sv/measuring-tasks';
import { members } from './sv/members';
import { notices } from './sv/notices';
import { organisation } from './sv/organisation';
import { origin } from './sv/origin';
import { overview } from './sv/overview';
import { personalData } from './sv/personal-data';
import { phrases } from './sv/phrases';
import { plan } from './sv/plan';
import { planDraft } from './sv/plan-draft';
import { problem } from './sv/problem';
import { proposedSummary } from './sv/proposed-summary';
import { qualityDocument } from './sv/quality-document';
import { qualityDocumentTables } from './sv/quality-document-tables';
import { qualityDocumentUsual } from './sv/quality-document-usual';
import { raisedActions } from './sv/raised-actions';
import { reading } from './sv/reading';
import { remedy } from './sv/remedy';
import { report } from './sv/report';
import { reportPage } from './sv/report-page';
import { results } from './sv/results';
import { resultsSheet } from './sv/results-sheet';
import { retention } from './sv/retention';
import { risks } from './sv/risks';
import { role } from './sv/role';
import { seal } from './sv/seal';
import { selfAssessment } from './sv/self-assessment';
import { settings } from './sv/settings';
import { shell } from './sv/shell';
import { signOn } from './sv/sign-on';
import { simulation } from './sv/simulation';
import { sources } from './sv/sources';
import { start } from './sv/start';
import { templateDiff } from './sv/template-diff';
import { templateEditor } from './sv/template-editor';
import { templateFiles } from './sv/template-files';
import { templateProblem } from './sv/template-problem';
import { templateWords } from './sv/template-words';
import { templates } from './sv/templates';
import { time } from './sv/time';
import { ui } from './sv/ui';
import { units } from './sv/units';
import { unitsImport } from './sv/units-import';

const swedish = {
  account,
  actionsBoard,
  answer,
  assessment,
  auditMove,
  auditYear,
  audits,
  boardDecision,
  caseReviews,
  changeProblem,
  checklist,
  closing,
  correction,
  deadline,
  decision,
  emptyForm,
  evidence,
  factReview,
  feedback,
  field,
  freshLogin,
  invitation,
  judgement,
  lifeCycle,
  log,
  login,
  measurementExport,
  measurementImport,
  measuring,
  measuringTasks,
  members,
  notices,
  overview,
  personalData,
  organisation,
  origin,
  phrases,
  plan,
  planDraft,
  qualityDocumentUsual,
  problem,
  proposedSummary,
  qualityDocument,
  qualityDocumentTables,
  reading,
  raisedActions,
  remedy,
  report,
  reportPage,
  results,
  resultsSheet,
  retention,
  risks,
  role,
  settings,
  seal,
  selfAssessment,
  shell,
  signOn,
  simulation,
  sources,
  start,
  templateDiff,
  templateEditor,
  templateFiles,
  templateProblem,
  templateWords,
  templates,
  time,
  ui,
  units,
  unitsImport,
} as const;

/** The Swedish texts decide which keys exist and which values each of them takes. */
export type Messages = typeof swedish;

type SameKeys<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : SameKeys<Texts[Key]>;
};

const english: SameKeys<Messages> = {
  account: accountEn,
  actionsBoard: actionsBoardEn,
  answer: answerEn,
  assessment: assessmentEn,
  auditMove: auditMoveEn,
  auditYear: auditYearEn,
  audits: auditsEn,
  boardDecision: boardDecisionEn,
  caseReviews: caseReviewsEn,
  changeProblem: changeProblemEn,
  checklist: checklistEn,
  closing: closingEn,
  correction: correctionEn,
  deadline: deadlineEn,
  decision: decisionEn,
  emptyForm: emptyFormEn,
  evidence: evidenceEn,
  factReview: factReviewEn,
  feedback: feedbackEn,
  field: fieldEn,
  freshLogin: freshLoginEn,
  invitation: invitationEn,
  judgement: judgementEn,
  lifeCycle: lifeCycleEn,
  log: logEn,
  login: loginEn,
  measurementExport: measurementExportEn,
  measurementImport: measurementImportEn,
  measuring: measuringEn,
  measuringTasks: measuringTasksEn,
  members: membersEn,
  notices: noticesEn,
  overview: overviewEn,
  personalData: personalDataEn,
  organisation: organisationEn,
  origin: originEn,
  phrases: phrasesEn,
  plan: planEn,
  planDraft: planDraftEn,
  qualityDocumentUsual: qualityDocumentUsualEn,
  problem: problemEn,
  proposedSummary: proposedSummaryEn,
  qualityDocument: qualityDocumentEn,
  qualityDocumentTables: qualityDocumentTablesEn,
  reading: readingEn,
  raisedActions: raisedActionsEn,
  remedy: remedyEn,
  report: reportEn,
  reportPage: reportPageEn,
  results: resultsEn,
  resultsSheet: resultsSheetEn,
  retention: retentionEn,
  risks: risksEn,
  role: roleEn,
  settings: settingsEn,
  seal: sealEn,
  selfAssessment: selfAssessmentEn,
  shell: shellEn,
  signOn: signOnEn,
  simulation: simulationEn,
  sources: sourcesEn,
  start: startEn,
  templateDiff: templateDiffEn,
  templateEditor: templateEditorEn,
  templateFiles: templateFilesEn,
  templateProblem: templateProblemEn,
  templateWords: templateWordsEn,
  templates: templatesEn,
  time: timeEn,
  ui: uiEn,
  units: unitsEn,
  unitsImport: unitsImportEn,
};

/** Every text a person can see, by language, then by subject. ICU message syntax. */
export const messages = { sv: swedish, en: english } as const satisfies Record<Language, SameKeys<Messages>>;

/** All texts in one language. The English ones are checked to have the same keys, so the Swedish type stands for both. */
export function messagesIn(language: Language): Messages {
  return messages[language] as Messages;
}
