import { type Language, languages } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { formatTime } from '@/lib/time/format';

/**
 * A mail whose link stands in it as a mark. It is what may be written down; `withLink` makes what leaves the house of it.
 * It is plain text alone: one address, which can be read before it is followed.
 */
export type LinkMail = { readonly subject: string; readonly text: string };

/** Stands for the secret part of an address. */
const MARK = '[…]';

/** The text with its link, as it leaves the house. */
export const withLink = (text: string, token: string): string => text.replaceAll(MARK, token);

type InvitationFacts = {
  readonly tenantName: string;
  /** Null when the operator invited. */
  readonly inviterName: string | null;
  readonly siteAddress: string;
  readonly expiresAt: Date;
  /** Whether one signs in at the organisation's own login alone, with the address that is invited. */
  readonly atProviderOnly: boolean;
  readonly language: Language;
};

/** Invites somebody to an organisation. */
export function writeInvitationMail(facts: InvitationFacts): LinkMail {
  const { tenantName: tenant, inviterName, siteAddress, expiresAt, atProviderOnly, language } = facts;
  const t = translator(language, 'invitation');
  const by =
    inviterName === null ? t('mail.invited', { tenant }) : t('mail.invitedBy', { tenant, by: inviterName });
  const lines = [
    t('mail.greeting'),
    by,
    t('mail.follow', { time: formatTime(expiresAt) }),
    addressIn(siteAddress, 'invitation'),
    ...(atProviderOnly ? [t('mail.byProvider')] : []),
  ];
  return {
    subject: t('mail.subject', { tenant }),
    text: `${[...lines, `-- \n${t('mail.unwanted')}`].join('\n\n')}\n`,
  };
}

/** Leads to a new password: in every language, since an account has none of its own. */
export function writeResetMail(siteAddress: string, expiresAt: Date): LinkMail {
  const parts = languages.map((language) => {
    const t = translator(language, 'invitation');
    return [
      t('mail.greeting'),
      t('resetMail.follow', { time: formatTime(expiresAt) }),
      addressIn(siteAddress, 'reset'),
      t('resetMail.unwanted'),
    ].join('\n\n');
  });
  return {
    subject: translator('sv', 'invitation')('resetMail.subject'),
    text: `${parts.join('\n\n-- \n\n')}\n`,
  };
}

const addressIn = (siteAddress: string, kind: 'invitation' | 'reset'): string =>
  `${siteAddress}/${kind}/${MARK}`;
