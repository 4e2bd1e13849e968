import { createHash, type webcrypto } from 'node:crypto';
import { fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  GeneralName,
  GeneralNames,
  IssuerAndSerialNumber,
  IssuerSerial,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { fail, ok, type Result } from '@/lib/domain/result';

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

interface Signatory {
  /** X.509 in DER. */
  readonly certificate: Uint8Array;
  readonly privateKey: webcrypto.CryptoKey;
  /** The certificates that vouch for it, in DER: they come along, so that readers find their way to one they trust. */
  readonly chain?: readonly Uint8Array[];
}

/**
 * A detached CMS signature (RFC 5652) as CAdES baseline B wants it (ETSI EN 319 122-1): it names its certificate
 * by hash, and, for PAdES, holds no signing time. DER.
 */
export async function signDetached(
  content: Uint8Array,
  { certificate, privateKey, chain = [] }: Signatory,
): Promise<Uint8Array> {
  const own = Certificate.fromBER(Uint8Array.from(certificate));
  const attributes = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: sha256(content) })] }),
    new Attribute({ type: oid.signingCertificateV2, values: [signingCertificate(certificate, own)] }),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: oid.sha256 })],
    certificates: [own, ...chain.map((each) => Certificate.fromBER(Uint8Array.from(each)))],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: attributes.sort(inSetOrder) }),
      }),
    ],
  });
  await signed.sign(privateKey, 0, 'SHA-256');
  const info = new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}

export type DetachedProblem = 'malformed' | 'other-certificate' | 'changed';

/**
 * Whether the signature is one by this certificate over this content. `bytes` may be padded with zeros at its
 * end, as it is in a PDF, but with nothing else.
 */
export async function checkDetached(
  bytes: Uint8Array,
  content: Uint8Array,
  certificate: Uint8Array,
): Promise<Result<null, DetachedProblem>> {
  const signed = readSignedData(bytes);
  if (!signed) return fail('malformed');
  if (!isBy(certificate, signed, bytes)) return fail('other-certificate');
  try {
    const data = Uint8Array.from(content).buffer;
    const holds = await signed.verify({ signer: 0, data, checkChain: false });
    return holds ? ok(null) : fail('changed');
  } catch {
    // pkijs throws when the digest differs.
    return fail('changed');
  }
}

/** The CMS when it is of the kind we make: one signer, its certificate first, nothing unsigned, DER to the last byte. */
function readSignedData(bytes: Uint8Array): SignedData | null {
  try {
    const { offset, result } = fromBER(Uint8Array.from(bytes));
    if (offset === -1 || bytes.subarray(offset).some((byte) => byte !== 0)) return null;
    const info = new ContentInfo({ schema: result });
    const signed = new SignedData({ schema: info.content });
    const [signer, ...others] = signed.signerInfos;
    const isOurKind =
      info.contentType === oid.signedData &&
      others.length === 0 &&
      signed.certificates !== undefined &&
      signed.certificates.length > 0 &&
      signer?.unsignedAttrs === undefined &&
      signer?.digestAlgorithm.algorithmId === oid.sha256;
    return isOurKind ? signed : null;
  } catch {
    // Both libraries throw at bytes that make no sense to them.
    return null;
  }
}

/** Whether the certificate is the one that came with the signature, and the one that the signature names. */
function isBy(certificate: Uint8Array, { signerInfos }: SignedData, bytes: Uint8Array): boolean {
  const [signer] = signerInfos;
  const { issuer, serialNumber } = Certificate.fromBER(Uint8Array.from(certificate));
  if (!signer || !(signer.sid instanceof IssuerAndSerialNumber)) return false;
  if (!signer.sid.serialNumber.isEqual(serialNumber) || !signer.sid.issuer.isEqual(issuer)) return false;
  const named = signer.signedAttrs?.attributes.find(({ type }) => type === oid.signingCertificateV2);
  const [value]: readonly unknown[] = named?.values ?? [];
  const namesIt =
    value instanceof Sequence && Buffer.from(value.toBER()).includes(Buffer.from(sha256(certificate)));
  return namesIt && Buffer.from(bytes).includes(Buffer.from(certificate));
}

/** `SigningCertificateV2` of RFC 5035; SHA-256 is its default and left out. */
function signingCertificate(bytes: Uint8Array, { issuer, serialNumber }: Certificate): Sequence {
  const names = new GeneralNames({ names: [new GeneralName({ type: 4, value: issuer })] });
  const issuerSerial = new IssuerSerial({ issuer: names, serialNumber });
  const named = new Sequence({
    value: [new OctetString({ valueHex: sha256(bytes) }), issuerSerial.toSchema()],
  });
  return new Sequence({ value: [new Sequence({ value: [named] })] });
}

/** DER sorts the members of a set by their bytes. */
function inSetOrder(one: Attribute, other: Attribute): number {
  return Buffer.compare(Buffer.from(one.toSchema().toBER()), Buffer.from(other.toSchema().toBER()));
}

function sha256(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(createHash('sha256').update(bytes).digest()).buffer;
}
