'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { DataChoice, DataKind } from '@/lib/domain/quality-document/section';
import { Dialog } from '../../ui/dialog';
import { AreaForm } from './area-form';
import { type ChoiceFormProps, firstYearOf } from './choice-form';
import { useDesk, useDocument } from './desk-context';
import { IndicatorsForm } from './indicators-form';
import { LexSarahForm } from './lex-sarah-form';
import { YearForm } from './year-form';

type DataDialogProps = {
  kind: DataKind;
  /** What the section shows; null while it shows nothing. */
  current: DataChoice | null;
  trigger: ReactNode;
};

/** Chooses what of the data the open section is to show. */
export function DataDialog({ kind, current, trigger }: DataDialogProps) {
  const t = useTranslations('qualityDocument.data');
  const { deeds } = useDesk();
  const [open, setOpen] = useState(false);
  const choose = async (choice: DataChoice): Promise<void> => {
    await deeds.setData(choice);
    // What went wrong is said where one writes.
    setOpen(false);
  };
  return (
    <Dialog trigger={trigger} open={open} onOpenChange={setOpen} title={t(kind)}>
      <FormOf kind={kind} current={current} choose={choose} />
    </Dialog>
  );
}

function FormOf({
  kind,
  current,
  choose,
}: Omit<DataDialogProps, 'trigger'> & Pick<ChoiceFormProps, 'choose'>) {
  const document = useDocument();
  const year = firstYearOf(document);
  switch (kind) {
    case 'risks':
      return <AreaForm area={current?.kind === kind ? current.area : null} choose={choose} />;
    case 'indicators':
      return <IndicatorsForm current={current?.kind === kind ? current : null} choose={choose} />;
    case 'lexSarah':
      return <LexSarahForm current={current?.kind === kind ? current : null} year={year} choose={choose} />;
    case 'audits':
    case 'actions':
      return <YearForm kind={kind} year={current?.kind === kind ? current.year : year} choose={choose} />;
  }
}
