import NextAuth from 'next-auth';
import { authOptions } from '@/lib/session/auth-options';
import { authRefusal } from '@/lib/session/auth-request';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handler(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  const refusal = await authRefusal(request, nextauth);
  return refusal ?? NextAuth(request as never, context as never, authOptions());
}

export { handler as GET, handler as POST };
