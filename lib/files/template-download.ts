import { ok, type Result } from '@/lib/domain/result';
import type { Template } from '@/lib/domain/template/template-schema';
import { templateText } from '@/lib/domain/template/template-text';
import type { ReportRenderer } from '@/lib/report/render';
import type { Download } from './download';
import { spreadsheetType } from './spreadsheet';
import { templateSpreadsheet } from './template-spreadsheet';

/** The file format, the same as a spreadsheet, or the form to fill in on paper. */
export type TemplateFormat = 'json' | 'xlsx' | 'form';

/** A template as it is taken out. */
export interface OutgoingTemplate {
  readonly template: Template;
  /** The number of the version, or null for a draft. */
  readonly version: number | null;
  /** When that version was published, or the draft is taken out. */
  readonly at: Date;
  /** Whose it is. */
  readonly tenant: string;
}

/**
 * A template as a file. A spreadsheet fails when some text has no room in a cell.
 *
 * @throws when the form cannot be rendered.
 */
export async function templateDownload(
  outgoing: OutgoingTemplate,
  format: TemplateFormat,
  renderer: () => Pick<ReportRenderer, 'renderEmptyForm'>,
): Promise<Result<Download, 'too-long-for-a-cell'>> {
  const { template, version, at, tenant } = outgoing;
  const stem = `${template.key}-${version ?? 'utkast'}`;
  switch (format) {
    case 'json': {
      const bytes = new TextEncoder().encode(templateText(template));
      return ok({ name: `${stem}.json`, type: 'application/json', bytes });
    }
    case 'xlsx': {
      const written = await templateSpreadsheet(template);
      return written.ok ? ok({ name: `${stem}.xlsx`, type: spreadsheetType, bytes: written.value }) : written;
    }
    case 'form': {
      const form = { template, version, tenant, at: at.toISOString() };
      const bytes = new Uint8Array(await renderer().renderEmptyForm(form));
      return ok({ name: `${stem}.pdf`, type: 'application/pdf', bytes });
    }
  }
}
