import { draftFileRoute } from '@/lib/session/template-file-route';

/** A draft in the file format of templates. */
export const GET = draftFileRoute('json');
