import { draftFileRoute } from '@/lib/session/template-file-route';

/** A draft as a form to fill in on paper. */
export const GET = draftFileRoute('form');
