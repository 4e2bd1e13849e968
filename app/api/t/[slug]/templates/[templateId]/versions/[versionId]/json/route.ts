import { versionFileRoute } from '@/lib/session/template-file-route';

/** A published version in the file format of templates. */
export const GET = versionFileRoute('json');
