import NextAuth from 'next-auth';
import { type AuthRequest, authOptions } from '@/lib/session/auth-options';
import { authRefusal } from '@/lib/session/auth-request';
import { dropFollowedInvitation, followedInvitation } from '@/lib/session/followed-invitation';
import { dropFreshRequest, freshRequest } from '@/lib/session/fresh-request';
import { linkPath } from '@/lib/session/link-token';
import { getTenantProvider, slugOfProvider } from '@/lib/session/provider-sign-on';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handler(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  const refusal = await authRefusal(request, nextauth);
  if (refusal) return refusal;
  const [action, id] = nextauth;
  const slug = slugOfProvider(id);
  const provider = slug === null ? null : await getTenantProvider(slug);
  if (slug !== null && provider === null) return new Response(null, { status: 404 });
  const device = request.headers.get('user-agent') ?? '';
  const fresh = slug === null ? null : await freshRequest(slug);
  const invitation = slug === null ? null : await followedInvitation(slug);
  if (action === 'callback' && fresh) await dropFreshRequest();
  if (action === 'callback' && invitation) await dropFollowedInvitation();
  const about: AuthRequest = { provider, fresh, invitation, device };
  const answer: Response = await NextAuth(request as never, context as never, authOptions(about));
  if (!provider) return answer;
  return toOwnPage(answer, invitation ? linkPath('invitation', invitation) : `/login/${provider.slug}`);
}

/** next-auth leads to a page of its own when a provider's answer will not do; ours is the one that the person came from. */
function toOwnPage(answer: Response, page: string): Response {
  if (!/\/api\/auth\/(error|signin)/.test(answer.headers.get('location') ?? '')) return answer;
  answer.headers.set('location', `${page}?problem=provider`);
  return answer;
}

export { handler as GET, handler as POST };
