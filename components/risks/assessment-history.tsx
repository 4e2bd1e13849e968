import { useTranslations } from 'next-intl';
import type { RiskAssessment } from '@/lib/domain/risk/risk';
import type { RiskWeight } from '@/lib/domain/risk/risk-level';

/** How a risk has been weighed, the newest first, each with the names of the steps as they were then. */
export function AssessmentHistory({ assessments }: { assessments: readonly RiskAssessment[] }) {
  const t = useTranslations('risks.one');
  if (assessments.length === 0) return <p className="text-sm text-ink-2">{t('noHistory')}</p>;
  return (
    <ol className="text-sm">
      {assessments.map((one) => (
        <li key={one.id} className="grid grid-cols-said gap-x-3 border-t border-line py-2">
          <time dateTime={one.assessedOn} className="text-ink-2 tabular-nums">
            {one.assessedOn}
          </time>
          <div>
            <p>
              {one.by === null
                ? t('imported', { level: one.level })
                : t('weighed', { level: one.level, by: one.by })}
              {', '}
              <Spread weight={one} />
              {one.after && (
                <>
                  {', '}
                  <After weight={one.after} />
                </>
              )}
            </p>
            {one.likelihood !== null && one.consequence !== null && (
              <p className="text-xs text-ink-2">
                {one.scale.likelihood[one.likelihood - 1]} · {one.scale.consequence[one.consequence - 1]}
              </p>
            )}
            {one.motive && <p className="max-w-measure whitespace-pre-line text-ink-2">{one.motive}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Spread({ weight: { likelihood, consequence } }: { weight: RiskWeight }) {
  const t = useTranslations('risks.one');
  if (likelihood === null || consequence === null) return t('notStated');
  return <span className="tabular-nums">{t('distribution', { likelihood, consequence })}</span>;
}

function After({ weight: { level, likelihood, consequence } }: { weight: RiskWeight }) {
  const t = useTranslations('risks.one');
  const isSpread = likelihood !== null && consequence !== null;
  return t('afterAction', { after: isSpread ? t('distribution', { likelihood, consequence }) : `${level}` });
}
