import type { Role } from '@/lib/domain/actor';
import type { Language } from '../language';
import { adminHelp as adminEn } from './en/help-admin';
import { auditorHelp as auditorEn } from './en/help-auditor';
import { readerHelp as readerEn } from './en/help-reader';
import { unitManagerHelp as unitManagerEn } from './en/help-unit-manager';
import type { ReadingPage } from './reading-page';
import { adminHelp } from './sv/help-admin';
import { auditorHelp } from './sv/help-auditor';
import { readerHelp } from './sv/help-reader';
import { unitManagerHelp } from './sv/help-unit-manager';

/** How each role does what it comes to do. */
export const help: Readonly<Record<Language, Readonly<Record<Role, ReadingPage>>>> = {
  sv: { auditor: auditorHelp, unitManager: unitManagerHelp, admin: adminHelp, reader: readerHelp },
  en: { auditor: auditorEn, unitManager: unitManagerEn, admin: adminEn, reader: readerEn },
};
