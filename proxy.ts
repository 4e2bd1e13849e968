import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy, newNonce } from '@/lib/session/content-security-policy';
import { PATH_HEADER, pageRefusal } from '@/lib/session/page-request';
import { isOverTls } from '@/lib/session/transport-security';

const POLICY_HEADER = 'content-security-policy';

/**
 * Stands before every page: turns away what no page of ours is ever asked, notes which page is asked for, and says what the
 * page may do. The framework reads the nonce of its scripts from the policy in the request.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const refusal = await pageRefusal(request);
  if (refusal) return refusal;
  const policy = contentSecurityPolicy(newNonce(), isOverTls());
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, request.nextUrl.pathname);
  headers.set(POLICY_HEADER, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(POLICY_HEADER, policy);
  return response;
}

// Route handlers answer for themselves, and saving an answer must not pass through here; but an address that cannot be
// decoded reaches none of them.
export const config = { matcher: ['/((?!api/|_next/).*)', '/api/(.*%.*)'] };
