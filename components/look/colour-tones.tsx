import { useFormatter, useTranslations } from 'next-intl';
import {
  type Ground,
  leastContrast,
  neededContrast,
  saidContrast,
  type Tone,
  type ToneUse,
  tonesOf,
} from '@/lib/domain/look/tones';

const grounds: readonly Ground[] = ['light', 'dark', 'print'];
const uses: readonly ToneUse[] = ['text', 'line'];

/** What becomes of a colour on each ground, with the contrast that says why. */
export function ColourTones({ colour }: { colour: string }) {
  const t = useTranslations('organisation.colour');
  const tones = tonesOf(colour);
  return (
    <ul className="grid gap-3 text-sm" aria-label={t('tones')}>
      {grounds.map((ground) => (
        <li key={ground} className="grid gap-1 border-t border-line pt-2">
          <strong>{t(`ground.${ground}`)}</strong>
          {uses.map((use) => (
            <ToneLine key={use} colour={colour} ground={ground} use={use} tone={tones[ground][use]} />
          ))}
        </li>
      ))}
    </ul>
  );
}

type ToneLineProps = { colour: string; ground: Ground; use: ToneUse; tone: Tone };

function ToneLine({ colour, ground, use, tone }: ToneLineProps) {
  const t = useTranslations('organisation.colour');
  const format = useFormatter();
  const said = (contrast: number) =>
    format.number(saidContrast(contrast), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const values = {
    colour,
    contrast: said(leastContrast(colour, ground)),
    needed: said(neededContrast[use]),
    tone: tone.colour,
    toneContrast: said(tone.contrast),
    lighter: String(ground === 'dark'),
  };
  return (
    <span className="flex items-start gap-2.5">
      <svg viewBox="0 0 16 16" aria-hidden="true" className="mt-0.5 size-4 shrink-0 rounded-sm">
        <rect width="16" height="16" fill={tone.colour} />
      </svg>
      <span className="min-w-0">{t(tone.own ? `own.${use}` : `derived.${use}`, values)}</span>
    </span>
  );
}
