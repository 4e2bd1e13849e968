import type { LogoFacts } from '@/lib/domain/look/logo';
import { classNames } from '../ui/class-names';

type LogoPlateProps = {
  logo: LogoFacts;
  /** Where the logo is handed out. */
  address: string;
  /** What is read out instead of it; nothing where the organisation's name stands beside it. */
  alternative?: string;
  size?: 'head' | 'large';
};

/** The organisation's logo on white in both themes, since it is drawn for paper. */
export function LogoPlate({ logo, address, alternative = '', size = 'head' }: LogoPlateProps) {
  const { sha256, width, height } = logo;
  return (
    // biome-ignore lint/performance/noImgElement: it is small, made for its place, and handed out to members alone.
    <img
      src={`${address}?sha256=${sha256}`}
      alt={alternative}
      width={width}
      height={height}
      className={classNames(
        'w-auto shrink-0 rounded-sm bg-qr-ground object-contain p-0.5',
        size === 'head' ? 'max-h-8 max-w-20 tablet:max-w-30' : 'max-h-24 max-w-full',
      )}
    />
  );
}
