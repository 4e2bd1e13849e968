'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useState } from 'react';
import { linkAddressSchema, type RichText } from '@/lib/domain/quality-document/rich-text';
import type { Language } from '@/lib/text/language';
import { LinkDialog } from './link-dialog';
import { TextToolbar } from './text-toolbar';

/** Only what a free text can hold: what is pasted becomes that, or words. */
const extensions = [
  StarterKit.configure({
    heading: { levels: [3] },
    link: {
      openOnClick: false,
      autolink: false,
      isAllowedUri: (address) => linkAddressSchema.safeParse(address).success,
      HTMLAttributes: { target: null, rel: 'noopener noreferrer' },
    },
    blockquote: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    horizontalRule: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
];

/** The editor's attributes have no prototype, and such objects are not sent to the server. */
const plainJson = (doc: { toJSON: () => unknown }): unknown => JSON.parse(JSON.stringify(doc));

type RichTextFieldProps = {
  /** What it begins with; what is written stays when this changes. */
  text: RichText;
  language: Language;
  /** The ids of what names the field. */
  labelledBy: string;
  /** Whether one begins to write here at once. */
  hasFocus: boolean;
  /** Told of each change; the text is made to data when it is asked for. */
  onChange: (text: () => unknown) => void;
};

/** A field for free text with its tools. */
export default function RichTextField({
  text,
  language,
  labelledBy,
  hasFocus,
  onChange,
}: RichTextFieldProps) {
  const [isLinking, setIsLinking] = useState(false);
  const editor = useEditor({
    extensions,
    content: text,
    // The browser's policy for our pages lets no style element in without its nonce: the field has classes of ours.
    injectCSS: false,
    immediatelyRender: false,
    autofocus: hasFocus ? 'end' : false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        lang: language,
        class: 'rich-text rich-text-field min-h-28 px-4 py-2.5 outline-none',
      },
      handleKeyDown: (_view, event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return false;
        setIsLinking(true);
        return true;
      },
    },
    onUpdate: ({ editor: { state } }) => onChange(() => plainJson(state.doc)),
  });
  if (!editor) return null;
  return (
    <>
      <TextToolbar editor={editor} link={() => setIsLinking(true)} />
      <EditorContent
        editor={editor}
        className="rounded-md border-2 border-accent bg-raised has-focus-visible:outline-3 has-focus-visible:outline-focus"
      />
      <LinkDialog editor={editor} open={isLinking} onOpenChange={setIsLinking} />
    </>
  );
}
