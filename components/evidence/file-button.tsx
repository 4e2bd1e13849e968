'use client';

import { Camera, Paperclip } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, useId } from 'react';
import { buttonStyle } from '../ui/button-style';
import { classNames } from '../ui/class-names';

const pictures = 'image/jpeg,image/png,image/webp';
// Without HEIC in the list a telephone hands its photographs over as JPEG.
const everything = `.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,${pictures}`;

type FileButtonProps = {
  /** Any files, one file, or a photograph that is taken now. */
  kind: 'file' | 'one' | 'photo';
  /** Instead of the usual words. */
  label?: string;
  onFiles: (files: readonly File[]) => void;
};

/** Opens the browser's own way of choosing files, or the camera on what has one. */
export function FileButton({ kind, label, onFiles }: FileButtonProps) {
  const t = useTranslations('evidence.attach');
  const id = useId();
  const isPhoto = kind === 'photo';

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    onFiles([...(currentTarget.files ?? [])]);
    // The same file may be chosen again.
    currentTarget.value = '';
  }

  return (
    <span className={classNames('relative', isPhoto && 'hidden pointer-coarse:inline-block')}>
      <input
        id={id}
        type="file"
        accept={isPhoto ? pictures : everything}
        multiple={kind === 'file'}
        capture={isPhoto ? 'environment' : undefined}
        onChange={choose}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className={classNames(
          buttonStyle({ variant: kind === 'one' ? 'quiet' : 'default' }),
          'min-h-target cursor-pointer peer-focus-visible:outline-3 peer-focus-visible:outline-focus',
        )}
      >
        {isPhoto ? <Camera /> : <Paperclip />}
        {label ?? t(isPhoto ? 'photo' : 'choose')}
      </label>
    </span>
  );
}
