'use client';

import { Pencil, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { OutsideContent } from '@/lib/domain/outside-action';
import type { CalendarView } from '../audit/judgement/judgement-view';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { OpenedForm } from '../ui/opened-form';
import { contentFrom, draftFrom } from './content-draft';
import { ContentFields } from './content-fields';
import { RaisedProblem } from './raised-problem';
import type { RaisedCommands, RaisedFailure } from './raised-view';

type ChangeActionProps = {
  content: OutsideContent;
  revision: number;
  calendar: CalendarView;
  commands: RaisedCommands;
  /** Where the person goes when it has been taken away. */
  originHref: string;
  /** Whether nothing has been said of it or done with it: then it can be taken away. */
  mayWithdraw: boolean;
};

/** Says an action outside audits anew, or takes it away. */
export function ChangeAction(props: ChangeActionProps) {
  const t = useTranslations('raisedActions');
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <RewordForm {...props} close={() => setIsOpen(false)} />;
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Button onClick={() => setIsOpen(true)}>
        <Pencil />
        {t('change')}
      </Button>
      {props.mayWithdraw && <Withdraw {...props} />}
    </div>
  );
}

function RewordForm({
  content,
  revision,
  calendar,
  commands,
  close,
}: ChangeActionProps & { close: () => void }) {
  const t = useTranslations('raisedActions');
  const [draft, setDraft] = useState(() => draftFrom(content));
  const [isTried, setIsTried] = useState(false);
  const { run, busy, failure } = useServerAction<RaisedFailure>();

  function submit(): void {
    setIsTried(true);
    const said = contentFrom(draft, calendar, content.followUp);
    if (said !== null) run(() => commands.reword(revision, said), close);
  }

  return (
    <OpenedForm
      label={t('changeTitle')}
      save={t('form.save')}
      cancel={t('form.cancel')}
      {...{ busy, submit, close }}
    >
      <h2 className="text-lg">{t('changeTitle')}</h2>
      <RaisedProblem failure={failure} />
      <ContentFields draft={draft} onChange={setDraft} calendar={calendar} isTried={isTried} />
    </OpenedForm>
  );
}

function Withdraw({
  revision,
  commands,
  originHref,
}: Pick<ChangeActionProps, 'revision' | 'commands' | 'originHref'>) {
  const t = useTranslations('raisedActions');
  const [isOpen, setIsOpen] = useState(false);
  const router = useRouter();
  const { run, busy, failure } = useServerAction<RaisedFailure>();
  const gone = () => router.push(originHref);
  const opener = (
    <Button variant="quiet">
      <Trash2 />
      {t('withdraw')}
    </Button>
  );
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen} trigger={opener} title={t('withdrawTitle')}>
      <p>{t('withdrawText')}</p>
      <RaisedProblem failure={failure} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" busy={busy} onClick={() => run(() => commands.withdraw(revision), gone)}>
          {t('withdraw')}
        </Button>
        <Button variant="quiet" onClick={() => setIsOpen(false)}>
          {t('keep')}
        </Button>
      </div>
    </Dialog>
  );
}
