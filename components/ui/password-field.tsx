'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, useState } from 'react';
import { classNames } from './class-names';
import { controlStyle, Field, type FieldTexts, useFieldWiring } from './field';
import { IconButton } from './icon-button';

type PasswordFieldProps = Omit<ComponentProps<'input'>, 'type'> & FieldTexts;

/** A password with a button that shows what has been typed. Give `autoComplete` for password managers. */
export function PasswordField({ label, hint, error, optional, className, ...input }: PasswordFieldProps) {
  const t = useTranslations('ui');
  const [shown, setShown] = useState(false);
  const wiring = useFieldWiring(input, { hint, error });

  return (
    <Field label={label} hint={hint} error={error} optional={optional} wiring={wiring}>
      <div className="relative">
        <input
          spellCheck={false}
          autoCapitalize="none"
          {...input}
          {...wiring.control}
          type={shown ? 'text' : 'password'}
          className={classNames(controlStyle, 'pr-12', className)}
        />
        <IconButton
          label={shown ? t('hidePassword') : t('showPassword')}
          className="absolute top-0 right-0"
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff /> : <Eye />}
        </IconButton>
      </div>
    </Field>
  );
}
