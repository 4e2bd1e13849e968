'use client';

import { Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { RiskDetails } from '@/lib/domain/risk/risk';
import type { RiskScale } from '@/lib/domain/risk/risk-level';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { AssessmentForm } from './assessment-form';
import { EndRiskForm } from './end-risk-form';
import { newSelfCheck } from './register-desk';
import type { RiskCommands, RiskFailure, UnitOption } from './risk-commands';
import { RiskForm } from './risk-form';
import { RiskProblem } from './risk-problem';
import { SelfCheckForm } from './self-check-form';

type RiskDeskProps = {
  risk: RiskDetails;
  scale: RiskScale;
  units: readonly UnitOption[];
  areas: readonly string[];
  today: string;
  commands: Pick<RiskCommands, 'saveRisk' | 'endRisk' | 'assessRisk' | 'saveSelfCheck'>;
};

type Open = 'weigh' | 'edit' | 'selfCheck' | 'end';

/** What can be done with a risk, one thing at a time, each in a form where the buttons were. */
export function RiskDesk(props: RiskDeskProps) {
  const { risk } = props;
  const [open, setOpen] = useState<Open | null>(null);
  if (risk.endedOn !== null) return <TakeBack {...props} />;
  if (open === null) return <Tools risk={risk} setOpen={setOpen} />;
  return <OpenForm {...props} open={open} close={() => setOpen(null)} />;
}

function Tools({ risk, setOpen }: Pick<RiskDeskProps, 'risk'> & { setOpen: (open: Open) => void }) {
  const t = useTranslations('risks');
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Button variant="primary" onClick={() => setOpen('weigh')}>
        <Scale />
        {t(risk.current === null ? 'form.weigh' : 'form.weighAgain')}
      </Button>
      <Button onClick={() => setOpen('edit')}>{t('form.edit')}</Button>
      <Button onClick={() => setOpen('selfCheck')}>{t('newSelfCheck')}</Button>
      <Button variant="quiet" onClick={() => setOpen('end')}>
        {t('form.end')}
      </Button>
    </div>
  );
}

function OpenForm({
  open,
  close,
  risk,
  scale,
  units,
  areas,
  today,
  commands,
}: RiskDeskProps & { open: Open; close: () => void }) {
  const { id: riskId, revision, current } = risk;
  if (open === 'edit') {
    const { area, title, text, unit, withoutSelfCheck } = risk;
    const content = { area, title, text, unitId: unit?.id ?? null, withoutSelfCheck };
    const form = { riskId, revision, content, units, areas, save: commands.saveRisk, close, saved: close };
    return <RiskForm {...form} />;
  }
  if (open === 'selfCheck') {
    const form = {
      selfCheckId: null,
      revision: 0,
      content: newSelfCheck(risk.area),
      riskId,
      units,
      close,
      saved: close,
    };
    return <SelfCheckForm {...form} save={commands.saveSelfCheck} />;
  }
  if (open === 'end') return <EndRiskForm {...{ riskId, revision, close }} end={commands.endRisk} />;
  const weight = {
    level: current?.likelihood == null ? (current?.level ?? null) : null,
    likelihood: current?.likelihood ?? null,
    consequence: current?.consequence ?? null,
  };
  return (
    <AssessmentForm {...{ riskId, weight, scale, today, close }} after={null} assess={commands.assessRisk} />
  );
}

function TakeBack({ risk, commands }: Pick<RiskDeskProps, 'risk' | 'commands'>) {
  const t = useTranslations('risks.form');
  const { run, busy, failure } = useServerAction<RiskFailure>();
  const { id: riskId, revision } = risk;
  return (
    <div className="grid justify-items-start gap-3">
      <RiskProblem failure={failure} />
      <Button busy={busy} onClick={() => run(() => commands.endRisk({ riskId, revision, reason: null }))}>
        {t('takeBack')}
      </Button>
    </div>
  );
}
