import { useTranslations } from 'next-intl';
import type { SectionChoice } from '@/lib/domain/template/choosable-sections';
import { Checkbox } from '../ui/checkbox';
import { CheckboxGroup } from '../ui/checkbox-group';
import { FieldError } from '../ui/field';

type SectionBoxesProps = {
  sections: readonly SectionChoice[];
  /** The form's field, which holds the keys of the sections that are not taken up. */
  field: { value: readonly string[]; onChange: (leftOut: readonly string[]) => void; name: string };
  error: string | undefined;
};

/** Which sections of the form an audit takes up: all, unless somebody says otherwise. */
export function SectionBoxes({ sections, field: { value, onChange, name }, error }: SectionBoxesProps) {
  const t = useTranslations('audits.sections');
  const toggle = (key: string, isIn: boolean) =>
    onChange(isIn ? value.filter((each) => each !== key) : [...value, key]);
  return (
    <div>
      <details className="rounded-sm border border-line px-3.5">
        <summary className="min-h-target cursor-pointer py-2.5 text-sm font-medium">
          {t('summary', { chosen: sections.length - value.length, total: sections.length })}
        </summary>
        <CheckboxGroup label={<span className="sr-only">{t('title')}</span>} hint={t('hint')}>
          {sections.map((section) => (
            <Checkbox
              key={section.key}
              label={section.name}
              checked={!value.includes(section.key)}
              onChange={(event) => toggle(section.key, event.target.checked)}
            />
          ))}
        </CheckboxGroup>
      </details>
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </div>
  );
}
