import { FileDown, FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonStyle } from '@/components/ui/button-style';
import { LinkButton } from '@/components/ui/link-button';
import { PaperSection } from '@/components/ui/paper';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import type { PlanOutline } from '@/lib/domain/plan/stored-plan';

type MeasuredFilesProps = { slug: string; actor: Person; plan: PlanOutline };

/** What was measured under a plan, taken out or read in as a file. A draft has nothing to measure. */
export function MeasuredFiles({ slug, actor, plan }: MeasuredFilesProps) {
  const t = useTranslations('measurementExport');
  const words = useTranslations('measurementImport');
  if (plan.status === 'draft') return null;
  const path = `/t/${slug}/plan/${plan.id}/measurements`;
  return (
    <PaperSection title={t('sheet')}>
      <div className="flex flex-wrap gap-2">
        {can(actor, 'measurement.export') && (
          <a href={`/api${path}/xlsx`} download className={buttonStyle({})}>
            <FileDown />
            {t('download')}
          </a>
        )}
        {plan.status === 'decided' && can(actor, 'measurement.register') && (
          <LinkButton href={path}>
            <FileUp />
            {words('title')}
          </LinkButton>
        )}
      </div>
    </PaperSection>
  );
}
