import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Who answers for a unit, or that nobody does. */
export function Managers({ names }: { names: readonly string[] }) {
  const t = useTranslations('units.list');
  if (names.length > 0) return names.join(', ');
  return (
    <strong className="whitespace-nowrap text-unfulfilled">
      <CircleAlert className="mr-1 inline" />
      {t('noManager')}
    </strong>
  );
}
