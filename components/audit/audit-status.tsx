import {
  Ban,
  CalendarDays,
  CircleCheck,
  ClipboardPen,
  FileCheck,
  Footprints,
  type LucideIcon,
  MessagesSquare,
  Scale,
  Stamp,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { AuditStatus } from '@/lib/domain/audit';

const icons: Record<AuditStatus, LucideIcon> = {
  planned: CalendarDays,
  selfAssessment: ClipboardPen,
  fieldwork: Footprints,
  drafting: Scale,
  factReview: MessagesSquare,
  approval: Stamp,
  decided: FileCheck,
  closed: CircleCheck,
  cancelled: Ban,
};

/** Where an audit stands, as icon and word. */
export function AuditStatusWord({ status }: { status: AuditStatus }) {
  const t = useTranslations('lifeCycle.status');
  const Icon = icons[status];
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-ink-2">
      <Icon />
      {t(status)}
    </span>
  );
}
