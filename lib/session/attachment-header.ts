/**
 * A `Content-Disposition` that has a file saved under a name (RFC 6266): in full for whoever reads RFC 8187, and in plain
 * letters, with what a header or a file system could take amiss replaced, for whoever does not.
 */
export function attachmentHeader(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9 ._()-]/g, '_');
  const full = encodeURIComponent(name.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '_')).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
