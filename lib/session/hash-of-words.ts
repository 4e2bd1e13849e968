import { createHmac, hkdfSync } from 'node:crypto';
import { requireEnv } from '@/lib/env';

/**
 * What is kept of words that are taken out: HMAC-SHA256 in hexadecimal, under a key of the tenant's own. Whoever knows the words
 * and the installation's key can show that it was these; nobody finds a personal number by trying them all.
 */
export function hashOfWords(tenantId: string, words: string): string {
  const label = `foljsam words taken out ${tenantId}`;
  const key = hkdfSync('sha256', requireEnv('KEY_ENCRYPTION_KEY'), '', label, 32);
  return createHmac('sha256', Buffer.from(key)).update(words).digest('hex');
}
