import { tonesOf } from '@/lib/domain/look/tones';
import { type DescribedNotice, describeNotice } from '@/lib/text/describe-notice';
import { describeOriginDiscreetly } from '@/lib/text/describe-origin';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';

/** One notice as a mail says it. */
export type MailedNotice = DescribedNotice & {
  readonly id: string;
  readonly audit: { readonly caseNumber: string } | null;
};

export type MailContent = {
  readonly tenant: { readonly name: string; readonly slug: string };
  /** The tenant's own, or null: only the HTML has it. */
  readonly colour: string | null;
  /** Where people reach the installation, without a trailing slash. */
  readonly siteAddress: string;
  readonly language: Language;
  readonly notices: readonly MailedNotice[];
};

/** What a mail says, as plain text and as HTML, and where its person chooses how to be told. */
export type WrittenContent = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly choiceAddress: string;
};

/**
 * Puts notices into words for a mail. It says that something has happened, in which numbered case, and where to read it:
 * a mailbox is no place for what a case is about, nor for which unit it concerns.
 */
export function writeMail({ tenant, colour, siteAddress, language, notices }: MailContent): WrittenContent {
  const t = translator(language, 'notices');
  const home = `${siteAddress}/t/${tenant.slug}/notices`;
  const origin = translator(language, 'origin');
  const placeOf = (notice: MailedNotice): string =>
    'action' in notice
      ? describeOriginDiscreetly(notice.action.origin, origin)
      : (notice.audit?.caseNumber ?? '');
  const lines = notices.map((notice) => ({
    says: describeNotice(notice, placeOf(notice), t),
    address: `${home}/${notice.id}`,
  }));
  const [only] = lines;
  const subject = lines.length === 1 && only ? only.says : t('mail.severalSubject', { count: lines.length });
  const choiceAddress = `${home}/settings`;
  const foot = { why: t('mail.why', { tenant: tenant.name }), choose: t('mail.choose') };
  const greeting = t('mail.greeting');
  const text = [
    greeting,
    ...lines.map(({ says, address }) => `${says}\n${address}`),
    `-- \n${foot.why}\n${foot.choose}: ${choiceAddress}`,
  ].join('\n\n');
  const paragraphs = lines.map(
    ({ says, address }) => `<p>${escaped(says)}<br>${link(address, t('mail.open'))}</p>`,
  );
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 38em">',
    ...headOf(tenant.name, colour),
    `<p>${escaped(greeting)}</p>`,
    ...paragraphs,
    `<p style="font-size: 14px">${escaped(foot.why)}<br>${link(choiceAddress, foot.choose)}</p></body></html>`,
  ].join('\n');
  return { subject, text: `${text}\n`, html, choiceAddress };
}

/** Whose mail it is, in its own colour; without one, only the foot says it. */
function headOf(name: string, colour: string | null): string[] {
  if (colour === null) return [];
  const { text, line } = tonesOf(colour).print;
  const style = `color: ${text.colour}; border-bottom: 2px solid ${line.colour}; padding-bottom: 4px`;
  return [`<p style="${style}"><strong>${escaped(name)}</strong></p>`];
}

const link = (address: string, words: string): string =>
  `<a href="${escaped(address)}">${escaped(words)}</a>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
