import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, run } from './pdf-programs';

export const FILE_PASSWORD = 'filens lösenord';

export type Pkcs12Wish = {
  /** As OpenSSL names it: `rsa:3072`, `ec:P-256`. */
  readonly key?: string;
  /** How the file is encrypted: as OpenSSL 3 does, or as it was done before, which many programs still do. */
  readonly way?: 'modern' | 'old';
  /** From which number of days before today, and for how many, the certificate holds. */
  readonly days?: number;
  /** Whether an authority vouches for it; else it vouches for itself. */
  readonly authority?: boolean;
};

export type Pkcs12File = {
  readonly bytes: Uint8Array;
  /** The certificate that one has to trust, in DER. */
  readonly root: Uint8Array;
};

/** A PKCS #12 file as an authority would deliver it, made by OpenSSL. */
export function pkcs12File({
  key = 'rsa:2048',
  way = 'modern',
  days = 365,
  authority = false,
}: Pkcs12Wish = {}) {
  return inFolder((folder): Pkcs12File => {
    const at = (name: string) => join(folder, name);
    const newKey = key.startsWith('ec:')
      ? ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${key.slice(3)}`]
      : ['-newkey', key];
    const made = (name: string, more: string[]) =>
      run('openssl', [
        'req',
        '-x509',
        ...newKey,
        '-nodes',
        '-sha256',
        '-keyout',
        at(`${name}.key`),
        '-out',
        at(`${name}.pem`),
        '-days',
        String(days),
        ...more,
      ]);
    const subject = ['-subj', '/C=SE/O=Kommunen/CN=Kommunens stämpel', '-utf8'];
    if (authority) {
      made('root', ['-subj', '/C=SE/O=Utfärdaren/CN=Utfärdarens rot', '-utf8']);
      made('own', [
        ...subject,
        '-CA',
        at('root.pem'),
        '-CAkey',
        at('root.key'),
        '-addext',
        'basicConstraints=critical,CA:FALSE',
        '-addext',
        'keyUsage=critical,digitalSignature,nonRepudiation',
      ]);
    } else made('own', subject);
    const root = authority ? 'root' : 'own';
    run('openssl', [
      'pkcs12',
      '-export',
      '-inkey',
      at('own.key'),
      '-in',
      at('own.pem'),
      ...(authority ? ['-certfile', at('root.pem')] : []),
      ...(way === 'old'
        ? ['-legacy', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']
        : []),
      '-passout',
      `pass:${FILE_PASSWORD}`,
      '-out',
      at('own.p12'),
    ]);
    run('openssl', ['x509', '-in', at(`${root}.pem`), '-outform', 'DER', '-out', at('root.der')]);
    return { bytes: readFileSync(at('own.p12')), root: readFileSync(at('root.der')) };
  });
}
