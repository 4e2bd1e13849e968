'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { RiskContent, SelfCheckContent } from '@/lib/domain/risk/risk';
import type { RiskScale } from '@/lib/domain/risk/risk-level';
import { Button } from '../ui/button';
import type { RiskCommands, UnitOption } from './risk-commands';
import { RiskForm } from './risk-form';
import { ScaleForm } from './scale-form';
import { SelfCheckForm } from './self-check-form';

const newRisk: RiskContent = {
  area: '',
  title: '',
  text: null,
  unitId: null,
  withoutSelfCheck: 'missing',
};

const noTexts = { text: null, question: null, method: null, frequency: null, sample: null, unitId: null };
export const newSelfCheck = (area: string): SelfCheckContent => ({ area, title: '', ...noTexts });

type RegisterDeskProps = {
  /** The address of the register. */
  href: string;
  scale: RiskScale;
  units: readonly UnitOption[];
  areas: readonly string[];
  maySetScale: boolean;
  commands: Pick<RiskCommands, 'saveRisk' | 'saveSelfCheck' | 'setScale'>;
};

type Open = 'risk' | 'selfCheck' | 'scale';

/** What can be added to the register, one thing at a time, each in a form where the button was. */
export function RegisterDesk({ href, scale, units, areas, maySetScale, commands }: RegisterDeskProps) {
  const t = useTranslations('risks');
  const router = useRouter();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  if (open === 'risk') {
    const saved = (id: string) => router.push(`${href}/${id}`);
    const form = { riskId: null, revision: 0, content: newRisk, units, areas, save: commands.saveRisk };
    return <RiskForm {...form} close={close} saved={saved} />;
  }
  if (open === 'selfCheck') {
    const saved = (id: string) => router.push(`${href}/self-checks/${id}`);
    const form = { selfCheckId: null, revision: 0, content: newSelfCheck(''), riskId: null, units };
    return <SelfCheckForm {...form} save={commands.saveSelfCheck} close={close} saved={saved} />;
  }
  if (open === 'scale') return <ScaleForm scale={scale} save={commands.setScale} close={close} />;
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Button variant="primary" size="large" onClick={() => setOpen('risk')}>
        <Plus />
        {t('newRisk')}
      </Button>
      <Button size="large" onClick={() => setOpen('selfCheck')}>
        <Plus />
        {t('newSelfCheck')}
      </Button>
      {maySetScale && (
        <Button size="large" variant="quiet" onClick={() => setOpen('scale')}>
          {t('scale.edit')}
        </Button>
      )}
    </div>
  );
}
