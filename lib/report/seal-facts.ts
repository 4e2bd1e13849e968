import { X509Certificate } from 'node:crypto';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayOfMoment } from '@/lib/time/clock';

/** What a person reads of a seal's certificate. */
export type SealFacts = {
  /** Whom it is issued to and by whom, by the common name or else the organisation. */
  readonly subject: string;
  readonly issuer: string;
  /** Whether it vouches for itself, as those that Följsam makes do. */
  readonly selfIssued: boolean;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  /** SHA-256, as pairs of hexadecimal digits with colons between. */
  readonly fingerprint: string;
};

export function sealFacts(der: Uint8Array): SealFacts {
  const certificate = new X509Certificate(der);
  return {
    subject: nameIn(certificate.subject),
    issuer: nameIn(certificate.issuer),
    selfIssued: certificate.subject === certificate.issuer,
    validFrom: dayOfMoment(new Date(certificate.validFrom)),
    validTo: dayOfMoment(new Date(certificate.validTo)),
    fingerprint: certificate.fingerprint256,
  };
}

/** Node writes one attribute a line. */
function nameIn(distinguished: string): string {
  const named = (type: string) =>
    distinguished
      .split('\n')
      .find((line) => line.startsWith(`${type}=`))
      ?.slice(type.length + 1);
  return named('CN') ?? named('O') ?? distinguished.replaceAll('\n', ', ');
}
