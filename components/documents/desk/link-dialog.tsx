'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { linkAddressSchema } from '@/lib/domain/quality-document/rich-text';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Form } from '../../ui/form';
import { TextField } from '../../ui/text-field';

type LinkDialogProps = { editor: Editor; open: boolean; onOpenChange: (open: boolean) => void };

/** Where the marked words are to lead. */
export function LinkDialog({ editor, open, onOpenChange }: LinkDialogProps) {
  const t = useTranslations('qualityDocument.toolbar');
  const isLink = open && editor.isActive('link');
  const nothingMarked = open && editor.state.selection.empty && !isLink;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('linkTitle')}
      takeFocus={() => {
        editor.commands.focus();
        return true;
      }}
    >
      {nothingMarked ? (
        <p>{t('linkText')}</p>
      ) : (
        <LinkForm editor={editor} isLink={isLink} close={() => onOpenChange(false)} />
      )}
    </Dialog>
  );
}

function LinkForm({ editor, isLink, close }: { editor: Editor; isLink: boolean; close: () => void }) {
  const t = useTranslations('qualityDocument.toolbar');
  const [address, setAddress] = useState(() => String(editor.getAttributes('link').href ?? 'https://'));
  const [isTried, setIsTried] = useState(false);
  const isRight = linkAddressSchema.safeParse(address.trim()).success;
  function submit(event: FormEvent): void {
    event.preventDefault();
    setIsTried(true);
    if (!isRight) return;
    editor.chain().extendMarkRange('link').setLink({ href: address.trim() }).run();
    close();
  }
  function remove(): void {
    editor.chain().extendMarkRange('link').unsetLink().run();
    close();
  }
  return (
    <Form onSubmit={submit} className="grid gap-4">
      <TextField
        label={t('address')}
        hint={t('addressHint')}
        inputMode="url"
        value={address}
        error={isTried && !isRight ? t('addressWrong') : undefined}
        onChange={(event) => setAddress(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          {t('setLink')}
        </Button>
        {isLink && <Button onClick={remove}>{t('removeLink')}</Button>}
      </div>
    </Form>
  );
}
