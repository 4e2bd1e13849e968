'use client';

import { CircleDashed, Info } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { AuditStep } from '@/lib/domain/life-cycle';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import { CancelAudit } from './cancel-audit';
import { StepProblem } from './step-problem';
import type { StepFailure, TakeStep } from './take-step';

/** A page of the audit, by what the button to it says. */
export type Way = {
  name: 'toChecklist' | 'toJudgement' | 'toReport' | 'toFactReview' | 'toApproval' | 'toClosing';
  href: string;
};

export type NextStepProps = {
  /** The step that leads on, or null when the audit has come to its end. */
  step: AuditStep | null;
  /** What stands in its way, as sentences. */
  obstacles: readonly string[];
  /** What follows from taking it, as sentences. */
  notices: readonly string[];
  /** Whether the step is this person's to take. */
  mine: boolean;
  /** Takes the step, where it is this person's and needs nothing but itself: a server action. */
  takeStep: TakeStep | null;
  /** The pages where the present work is done or what was done is read, the first of them first. */
  ways: readonly Way[];
  /** Cancels the audit, where this person may: a server action. */
  cancel: TakeStep | null;
  audit: { caseNumber: string; unitName: string };
  /** What is seldom done, after the rest. */
  aside?: ReactNode;
  /** Takes the step where it asks for more than a button, such as a last day. */
  form?: ReactNode;
};

/** What the audit's present status has left, all of it at once, and the one step that leads on. */
export function NextStep(props: NextStepProps) {
  const { step, obstacles, notices, mine, takeStep, ways, cancel, audit, aside, form } = props;
  const t = useTranslations('audits.next');
  const life = useTranslations('lifeCycle.step');
  const { run, busy, failure } = useServerAction<StepFailure>();
  if (step === null) {
    return (
      <div className="grid gap-4">
        <p>{t('closed')}</p>
        <div className="grid gap-2 tablet:flex tablet:flex-wrap">
          <Ways ways={ways} first="primary" />
          {aside}
        </div>
      </div>
    );
  }
  const ready = obstacles.length === 0 && takeStep !== null;
  // What the step would leave undone is done on another page, so the way there comes first.
  const rather = notices.length > 0 && ways.length > 0;
  return (
    <div className="grid max-w-measure gap-4">
      {failure && <StepProblem failure={failure} />}
      <StepSentences obstacles={obstacles} notices={notices} />
      {!mine && <p className="text-sm text-ink-2">{t('notYours')}</p>}
      {obstacles.length === 0 && form}
      <div className="grid gap-2 tablet:flex tablet:flex-wrap">
        {ready && (
          <Button
            variant={rather ? 'default' : 'primary'}
            size="large"
            busy={busy}
            onClick={() => run(() => takeStep(null))}
          >
            {life(step)}
          </Button>
        )}
        <Ways ways={ways} first={(ready && !rather) || form ? 'default' : 'primary'} />
        {cancel && <CancelAudit audit={audit} cancel={cancel} />}
        {aside}
      </div>
    </div>
  );
}

/** The ways to the other pages of the audit, as buttons in a row. */
export function Ways({ ways, first }: { ways: readonly Way[]; first: 'primary' | 'default' }) {
  const t = useTranslations('audits.next');
  return ways.map(({ name, href }, index) => (
    <LinkButton key={name} href={href} size="large" variant={index === 0 ? first : 'default'}>
      {t(name)}
    </LinkButton>
  ));
}

function StepSentences({ obstacles, notices }: Pick<NextStepProps, 'obstacles' | 'notices'>) {
  const t = useTranslations('audits.next');
  if (obstacles.length === 0 && notices.length === 0) return <p>{t('ready')}</p>;
  const Icon = obstacles.length > 0 ? CircleDashed : Info;
  return (
    <div>
      {obstacles.length > 0 && <h3 className="mb-1 text-sm font-medium">{t('left')}</h3>}
      <ul>
        {[...obstacles, ...notices].map((sentence) => (
          <li key={sentence} className="flex gap-2 border-t border-line py-2">
            <Icon className="mt-1 text-unassessed" />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
