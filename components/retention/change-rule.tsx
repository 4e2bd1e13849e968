'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import { LOG_YEARS, type RetentionRule } from '@/lib/domain/retention/retention-rule';
import type { RetentionType } from '@/lib/domain/retention/retention-type';
import { FreshLoginForm } from '../session/fresh-login-form';
import { type HeardAction, outcomeOf } from '../session/heard-action';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { RetentionProblem } from './retention-problem';

type RuleToSet = {
  readonly rule: RetentionRule;
  readonly revision: number;
  readonly login: FreshLogin;
};

export type SetRule = (
  sent: RuleToSet,
) => HeardAction<null, FreshLoginFailure | { readonly code: 'changed-meanwhile' | 'outlives-audit' }>;

type ChangeRuleProps = {
  type: RetentionType;
  /** What is decided now; null when nothing is. */
  rule: Pick<RetentionRule, 'years' | 'reference'> | null;
  /** Of the rule; 0 when there is none. */
  revision: number;
  /** Writes it down: a server action. */
  set: SetRule;
};

/** Lets what was decided about a type be written down, in a window with a fresh login. */
export function ChangeRule(props: ChangeRuleProps) {
  const t = useTranslations('retention');
  const [open, setOpen] = useState(false);
  const type = t(`types.${props.type}`);
  return (
    <Dialog
      trigger={<Button aria-label={t('rules.changeLabel', { type })}>{t('rules.change')}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('form.title', { type })}
      description={t(`typeAbout.${props.type}`)}
    >
      <RuleForm {...props} close={() => setOpen(false)} />
    </Dialog>
  );
}

/** The number that was written, when it is a whole one within reach. */
function wholeYears(written: string, least: number): number | null {
  const years = /^\d{1,3}$/.test(written.trim()) ? Number(written) : 0;
  return years >= least && years <= 100 ? years : null;
}

function RuleForm({ type, rule, revision, set, close }: ChangeRuleProps & { close: () => void }) {
  const t = useTranslations('retention.form');
  const [choice, setChoice] = useState<'keep' | 'dispose'>(rule?.years ? 'dispose' : 'keep');
  const [years, setYears] = useState(String(rule?.years ?? ''));
  const [reference, setReference] = useState(rule?.reference ?? '');
  const [tried, setTried] = useState(false);
  const least = type === 'log' ? LOG_YEARS : 1;
  const chosen = choice === 'keep' ? null : wholeYears(years, least);
  const lacks = {
    years: choice === 'dispose' && chosen === null,
    reference: reference.trim() === '' || reference.length > 200,
  };
  const mayRun = (): boolean => {
    setTried(true);
    return !lacks.years && !lacks.reference;
  };
  return (
    <FreshLoginForm
      deed="retention"
      confirm={t('save')}
      hint={t('loginHint')}
      mayRun={mayRun}
      run={(login) => outcomeOf(set({ rule: { type, years: chosen, reference }, revision, login }))}
      done={close}
      problem={(failure) => <RetentionProblem failure={failure} />}
    >
      <Choice
        label={t('choice')}
        name={`rule-${type}`}
        className="justify-self-start"
        value={choice}
        onChange={setChoice}
        options={[
          { value: 'keep', label: t('keep') },
          { value: 'dispose', label: t('dispose') },
        ]}
      />
      {choice === 'dispose' && (
        <TextField
          label={t('years')}
          hint={least > 1 ? t('logYearsHint') : t('yearsHint')}
          inputMode="numeric"
          value={years}
          error={tried && lacks.years ? t('yearsNeeded', { least: String(least) }) : undefined}
          onChange={(event) => setYears(event.target.value)}
        />
      )}
      <TextField
        label={t('reference')}
        hint={t('referenceHint')}
        value={reference}
        error={tried && lacks.reference ? t('referenceNeeded') : undefined}
        onChange={(event) => setReference(event.target.value)}
      />
    </FreshLoginForm>
  );
}
