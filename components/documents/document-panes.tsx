import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type DocumentPanesProps = {
  contents: ReactNode;
  /** What stands beside the paper, and after it where there is no room. */
  beside: ReactNode;
  children: ReactNode;
};

/** The contents, the paper, and what belongs beside it: in three columns where there is room, folded together where not. */
export function DocumentPanes({ contents, beside, children }: DocumentPanesProps) {
  const t = useTranslations('qualityDocument.edit');
  return (
    <div className="mx-auto grid w-full max-w-page-editor grow grid-cols-1 content-start items-start gap-x-6 gap-y-4 px-4 py-4 desktop:grid-cols-reading desktop:px-5 wide:grid-cols-desk">
      <nav
        aria-label={t('contents')}
        className="print:hidden wide:sticky wide:top-20 wide:max-h-editor wide:overflow-y-auto"
      >
        <details className="desktop:hidden">
          <summary className="min-h-target cursor-pointer content-center font-bold">{t('contents')}</summary>
          {contents}
        </details>
        <div className="max-desktop:hidden">
          <p className="px-2 pb-1 font-bold">{t('contents')}</p>
          {contents}
        </div>
      </nav>
      <div className="min-w-0 desktop:row-span-2 wide:row-span-1">{children}</div>
      <aside className="grid gap-6 print:hidden wide:sticky wide:top-20 wide:max-h-editor wide:overflow-y-auto">
        {beside}
      </aside>
    </div>
  );
}
