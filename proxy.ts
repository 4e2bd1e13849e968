import { type NextRequest, NextResponse } from 'next/server';
import { PATH_HEADER, pageRefusal } from '@/lib/session/page-request';

/** Stands before every page: turns away what no page of ours is ever asked, and notes which page is asked for. */
export async function proxy(request: NextRequest): Promise<Response> {
  const refusal = await pageRefusal(request);
  if (refusal) return refusal;
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, request.nextUrl.pathname);
  return NextResponse.next({ request: { headers } });
}

// Route handlers answer for themselves, and saving an answer must not pass through here; but an address that cannot be
// decoded reaches none of them.
export const config = { matcher: ['/((?!api/|_next/).*)', '/api/(.*%.*)'] };
