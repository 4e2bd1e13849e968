import type { SheetWords } from '@/lib/domain/template/sheet/sheet-words';
import { templateSheet as english } from './en/template-sheet';
import type { Language } from './language';
import { templateSheet as swedish } from './sv/template-sheet';

/** The words of templates as spreadsheets. They are no messages, since those go to every browser. */
export const sheetWords: Readonly<Record<Language, SheetWords>> = { sv: swedish, en: english };
