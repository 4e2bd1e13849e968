import { answer as answerEn } from './en/answer';
import { assessment as assessmentEn } from './en/assessment';
import { audits as auditsEn } from './en/audits';
import { changeProblem as changeProblemEn } from './en/change-problem';
import { checklist as checklistEn } from './en/checklist';
import { deadline as deadlineEn } from './en/deadline';
import { decision as decisionEn } from './en/decision';
import { field as fieldEn } from './en/field';
import { judgement as judgementEn } from './en/judgement';
import { lifeCycle as lifeCycleEn } from './en/life-cycle';
import { log as logEn } from './en/log';
import { login as loginEn } from './en/login';
import { problem as problemEn } from './en/problem';
import { report as reportEn } from './en/report';
import { reportPage as reportPageEn } from './en/report-page';
import { role as roleEn } from './en/role';
import { shell as shellEn } from './en/shell';
import { start as startEn } from './en/start';
import { templateEditor as templateEditorEn } from './en/template-editor';
import { templateProblem as templateProblemEn } from './en/template-problem';
import { templateSheet as templateSheetEn } from './en/template-sheet';
import { time as timeEn } from './en/time';
import { ui as uiEn } from './en/ui';
import { units as unitsEn } from './en/units';
import type { Language } from './language';
import { answer } from './sv/answer';
import { assessment } from './sv/assessment';
import { audits } from './sv/audits';
import { changeProblem } from './sv/change-problem';
import { checklist } from './sv/checklist';
import { deadline } from './sv/deadline';
import { decision } from './sv/decision';
import { field } from './sv/field';
import { judgement } from './sv/judgement';
import { lifeCycle } from './sv/life-cycle';
import { log } from './sv/log';
import { login } from './sv/login';
import { problem } from './sv/problem';
import { report } from './sv/report';
import { reportPage } from './sv/report-page';
import { role } from './sv/role';
import { shell } from './sv/shell';
import { start } from './sv/start';
import { templateEditor } from './sv/template-editor';
import { templateProblem } from './sv/template-problem';
import { templateSheet } from './sv/template-sheet';
import { time } from './sv/time';
import { ui } from './sv/ui';
import { units } from './sv/units';

const swedish = {
  answer,
  assessment,
  audits,
  changeProblem,
  checklist,
  deadline,
  decision,
  field,
  judgement,
  lifeCycle,
  log,
  login,
  problem,
  report,
  reportPage,
  role,
  shell,
  start,
  templateEditor,
  templateProblem,
  templateSheet,
  time,
  ui,
  units,
} as const;

/** The Swedish texts decide which keys exist and which values each of them takes. */
export type Messages = typeof swedish;

type SameKeys<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : SameKeys<Texts[Key]>;
};

const english: SameKeys<Messages> = {
  answer: answerEn,
  assessment: assessmentEn,
  audits: auditsEn,
  changeProblem: changeProblemEn,
  checklist: checklistEn,
  deadline: deadlineEn,
  decision: decisionEn,
  field: fieldEn,
  judgement: judgementEn,
  lifeCycle: lifeCycleEn,
  log: logEn,
  login: loginEn,
  problem: problemEn,
  report: reportEn,
  reportPage: reportPageEn,
  role: roleEn,
  shell: shellEn,
  start: startEn,
  templateEditor: templateEditorEn,
  templateProblem: templateProblemEn,
  templateSheet: templateSheetEn,
  time: timeEn,
  ui: uiEn,
  units: unitsEn,
};

/** Every text a person can see, by language, then by subject. ICU message syntax. */
export const messages = { sv: swedish, en: english } as const satisfies Record<Language, SameKeys<Messages>>;

/** All texts in one language. The English ones are checked to have the same keys, so the Swedish type stands for both. */
export function messagesIn(language: Language): Messages {
  return messages[language] as Messages;
}
