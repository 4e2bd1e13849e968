import type { SiteRequest } from './site-request';

/** What stands where an address has an id, and never names anything. */
export const GARBAGE_IDS: readonly string[] = [
  '0',
  'null',
  '__proto__',
  "'--",
  '%00',
  '%ff',
  '%E2%80%AE',
  '..%2f..%2f',
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-4000-8000-000000000000',
  'x'.repeat(4_000),
];

const JSON_TYPE = 'application/json';
const TEXT_TYPE = 'text/plain;charset=UTF-8';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const PARTS_TYPE = 'multipart/form-data; boundary=x';

const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

/** Bodies that are no request at all, each with the type that it says it has. */
const unreadable: readonly (readonly [type: string, body: string])[] = [
  ...[JSON_TYPE, TEXT_TYPE].flatMap((type) =>
    ['', '{{{', '"text"', '\0', '{"a":', `["${'x'.repeat(5_000_000)}"]`].map((body) => [type, body] as const),
  ),
  [TEXT_TYPE, '["$F1"]'],
  [TEXT_TYPE, '["$@1"]'],
  [TEXT_TYPE, '[{"then":"$1:a"}]'],
  [FORM_TYPE, `a=${'x'.repeat(5_000_000)}`],
  [PARTS_TYPE, '--x\r\nnot a part'],
  [PARTS_TYPE, '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"]\r\n--x--\r\n'],
];

/** Bodies that can be read, and are not what is asked for. */
const misshapen: readonly string[] = [
  '[]',
  '[null,null]',
  '[{},{}]',
  '[["demo"],{}]',
  '["demo"]',
  '["demo",null]',
  '["demo","text"]',
  '["demo",{"__proto__":{"name":1}}]',
  '["demo",{"name":"\\u0000","providerId":"\\u202e"}]',
  '["\\u0000",{}]',
  deep,
];

/** The same request with bodies that nobody in their right mind sends. */
export function withGarbage(request: SiteRequest): SiteRequest[] {
  const as = (type: string, body: string): SiteRequest => ({
    ...request,
    headers: { ...request.headers, 'content-type': type },
    body,
  });
  const type = request.headers?.['content-type'] ?? JSON_TYPE;
  return [...unreadable.map(([own, body]) => as(own, body)), ...misshapen.map((body) => as(type, body))];
}
