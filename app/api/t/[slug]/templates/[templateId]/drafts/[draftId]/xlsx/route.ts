import { draftFileRoute } from '@/lib/session/template-file-route';

/** A draft as a spreadsheet to revise. */
export const GET = draftFileRoute('xlsx');
