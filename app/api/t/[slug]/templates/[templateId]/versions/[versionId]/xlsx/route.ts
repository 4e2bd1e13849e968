import { versionFileRoute } from '@/lib/session/template-file-route';

/** A published version as a spreadsheet to revise. */
export const GET = versionFileRoute('xlsx');
