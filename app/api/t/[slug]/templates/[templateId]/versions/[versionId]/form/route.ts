import { versionFileRoute } from '@/lib/session/template-file-route';

/** A published version as a form to fill in on paper. */
export const GET = versionFileRoute('form');
