import { expect, test } from '../support/browser';

const PAGES = ['/login', '/v/AAAAAAAAAAAAAAAAAAAAAAAAAA', '/t/demo', '/nothing-here', '/t/demo/nothing-here'];
const DATA = [
  '/api/health',
  '/api/auth/session',
  '/api/t/demo/results/xlsx',
  '/api/t/demo/nothing-here',
  '/icon.svg',
];

test('every answer, whoever asks and whatever comes of it, says how it may be used', async ({
  signedIn,
  request,
}) => {
  const { request: admin } = await signedIn('admin');
  for (const path of [...PAGES, ...DATA])
    for (const caller of [admin, request]) {
      const answer = await caller.get(path, { maxRedirects: 0 });
      const headers = answer.headers();
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
      expect(headers['permissions-policy'], path).toContain('camera=()');
      expect(headers, path).not.toHaveProperty('access-control-allow-origin');
      expect(headers, path).not.toHaveProperty('x-powered-by');
      if ((await answer.body()).length > 0) expect(headers['content-type'], path).toBeTruthy();
    }
});

test('each page has a nonce of its own, which its scripts carry, and nothing inline runs without', async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (const path of ['/login', '/login', '/v/AAAAAAAAAAAAAAAAAAAAAAAAAA', '/nothing-here']) {
    const answer = await request.get(path);
    const policy = answer.headers()['content-security-policy'] ?? '';
    const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1] ?? '';
    expect(nonce, path).not.toBe('');
    expect(policy, path).not.toContain('unsafe-eval');
    nonces.add(nonce);
    const html = await answer.text();
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length, path).toBeGreaterThan(0);
    for (const tag of scripts) expect(tag, path).toContain(`nonce="${nonce}"`);
    expect(html, path).not.toMatch(/<[a-z][^>]*\son[a-z]+=/);
  }
  expect(nonces.size).toBe(4);
});

test('a script that somebody slips into a page does not run', async ({ page, expectComplaint }) => {
  expectComplaint(/Content Security Policy/);
  await page.goto('/login');
  const ran = await page.evaluate(async () => {
    const stopped = new Promise((done) =>
      document.addEventListener('securitypolicyviolation', done, { once: true }),
    );
    const slipped = document.createElement('div');
    slipped.innerHTML = '<img alt="" src="data:," onerror="window.slipped = true">';
    document.body.append(slipped);
    await stopped;
    return 'slipped' in window;
  });
  expect(ran).toBe(false);
  // What was slipped in is no page of ours, and is left before the page is looked at.
  await page.goto('/login');
});

test('what was read stays in no cache', async ({ signedIn }) => {
  const { request } = await signedIn('auditor');
  for (const path of ['/t/demo', '/t/demo/audits', '/api/t/demo/results/xlsx'])
    expect((await request.get(path)).headers()['cache-control'], path).toContain('no-store');
});
