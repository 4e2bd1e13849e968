import { useTranslations } from 'next-intl';

type DownloadLinksProps = {
  /** The address of a version or draft in the API; the format comes after. */
  address: string;
  /** What is taken out, for those who hear the links one by one: *RVC, version 2*. */
  which: string;
};

const formats = ['xlsx', 'json', 'form'] as const;

/** A version or draft to take with one: to revise in a spreadsheet, as it is stored, or to fill in on paper. */
export function DownloadLinks({ address, which }: DownloadLinksProps) {
  const t = useTranslations('templateFiles.download');
  return (
    <ul className="flex flex-wrap gap-x-5 text-sm">
      {formats.map((format) => (
        <li key={format}>
          <a
            href={`${address}/${format}`}
            download
            aria-label={t(`${format}Of`, { which })}
            className="inline-flex min-h-target items-center"
          >
            {t(format)}
          </a>
        </li>
      ))}
    </ul>
  );
}
