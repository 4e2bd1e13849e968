import type { RiskCommands } from '@/components/risks/risk-commands';
import {
  assessRiskAction,
  endRiskAction,
  endSelfCheckAction,
  linkSelfCheckAction,
  recordResultAction,
  saveRiskAction,
  saveSelfCheckAction,
  setRiskScaleAction,
} from './actions';

/** The server actions of the register, in one tenant. */
export const riskCommandsOf = (slug: string): RiskCommands => ({
  saveRisk: saveRiskAction.bind(null, slug),
  endRisk: endRiskAction.bind(null, slug),
  assessRisk: assessRiskAction.bind(null, slug),
  saveSelfCheck: saveSelfCheckAction.bind(null, slug),
  endSelfCheck: endSelfCheckAction.bind(null, slug),
  linkSelfCheck: linkSelfCheckAction.bind(null, slug),
  recordResult: recordResultAction.bind(null, slug),
  setScale: setRiskScaleAction.bind(null, slug),
});
