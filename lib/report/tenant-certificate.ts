import { randomBytes, type webcrypto } from 'node:crypto';
import { Set as Asn1Set, BitString, fromBER, Integer, PrintableString, Sequence, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';

const validYears = 20;

/** The longest organization and common name that X.520 allows. */
const longestName = 64;

const oid = {
  country: '2.5.4.6',
  organization: '2.5.4.10',
  commonName: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
} as const;

/**
 * A self-signed certificate of the tenant's electronic seal, valid for twenty years: a seal must outlive the
 * retention of the report it stands on, and nobody but the tenant vouches for it. It is its own authority, since
 * readers of PDF trust a self-signed certificate only then. A name longer than 64 characters is cut.
 */
export async function makeCertificate(
  tenantName: string,
  { publicKey, privateKey }: webcrypto.CryptoKeyPair,
  now: Date,
): Promise<Uint8Array> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: serialNumber() });
  certificate.notBefore = timeOf(now);
  certificate.notAfter = timeOf(yearsAfter(now, validYears));
  certificate.subject = nameOf(tenantName);
  certificate.issuer = nameOf(tenantName);
  certificate.extensions = [
    extension(
      oid.basicConstraints,
      new BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema().toBER(),
    ),
    // digitalSignature and contentCommitment, which is what a seal is; keyCertSign, for itself alone.
    extension(
      oid.keyUsage,
      new BitString({ valueHex: Uint8Array.of(0b1100_0100).buffer, unusedBits: 2 }).toBER(),
    ),
  ];
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(privateKey, 'SHA-256');
  return new Uint8Array(certificate.toSchema(true).toBER());
}

function extension(extnID: string, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical: true, extnValue });
}

/** One attribute to each step of the name; left to itself, the library would make them all one step. */
function nameOf(tenantName: string): RelativeDistinguishedNames {
  const organization = Array.from(tenantName).slice(0, longestName).join('');
  const steps = [
    new AttributeTypeAndValue({ type: oid.country, value: new PrintableString({ value: 'SE' }) }),
    new AttributeTypeAndValue({ type: oid.organization, value: new Utf8String({ value: organization }) }),
    new AttributeTypeAndValue({ type: oid.commonName, value: new Utf8String({ value: organization }) }),
  ];
  const schema = new Sequence({ value: steps.map((step) => new Asn1Set({ value: [step.toSchema()] })) });
  // Read back from its bytes, the name is written as it was read.
  return new RelativeDistinguishedNames({ schema: fromBER(schema.toBER()).result });
}

/** Sixteen random bytes, positive and not zero (RFC 5280, 4.1.2.2). */
function serialNumber(): ArrayBuffer {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.buffer;
}

/** RFC 5280, 4.1.2.5: two digits for the year through 2049, four from 2050. */
function timeOf(value: Date): Time {
  return new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
}

function yearsAfter(date: Date, years: number): Date {
  const later = new Date(date);
  later.setUTCFullYear(date.getUTCFullYear() + years);
  return later;
}
