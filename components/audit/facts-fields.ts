import type { BasicFacts } from '@/lib/domain/basic-facts';

/** What of an audit can be written in the form of its basic facts. Days are calendar days, `YYYY-MM-DD`. */
export type EditedFacts = {
  auditId: string;
  revision: number;
  facts: BasicFacts;
  visitDate: string | null;
  registryNumber: string | null;
  auditorIds: readonly string[];
  /** Keys of the sections that it leaves out; not there when they can no longer be chosen. */
  leftOut?: readonly string[];
};

/** The same as a form holds it: what is empty is the empty text. */
export type FactsFields = {
  unitName: string;
  unitAddress: string;
  addressProtected: boolean;
  manager: string;
  phone: string;
  email: string;
  participants: { name: string; title: string }[];
  visitDate: string;
  registryNumber: string;
  auditorIds: string[];
  leftOut: readonly string[];
};

export function fieldsFrom({
  facts,
  visitDate,
  registryNumber,
  auditorIds,
  leftOut = [],
}: EditedFacts): FactsFields {
  return {
    unitName: facts.unitName,
    unitAddress: facts.unitAddress ?? '',
    addressProtected: facts.addressProtected,
    manager: facts.manager ?? '',
    phone: facts.phone ?? '',
    email: facts.email ?? '',
    participants: facts.participants.map(({ name, title }) => ({ name, title: title ?? '' })),
    visitDate: visitDate ?? '',
    registryNumber: registryNumber ?? '',
    auditorIds: [...auditorIds],
    leftOut,
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** What is sent: built on the revision that the person has seen, and only what can be written in the audit's status. */
export function editFrom(fields: FactsFields, audit: EditedFacts, revision: number): EditedFacts {
  const { visitDate, registryNumber, auditorIds, leftOut, ...facts } = fields;
  return {
    auditId: audit.auditId,
    revision,
    ...(audit.leftOut && { leftOut }),
    visitDate: orNull(visitDate),
    registryNumber: orNull(registryNumber),
    auditorIds,
    facts: {
      unitName: facts.unitName,
      unitAddress: orNull(facts.unitAddress),
      addressProtected: facts.addressProtected,
      manager: orNull(facts.manager),
      phone: orNull(facts.phone),
      email: orNull(facts.email),
      participants: facts.participants.map(({ name, title }) => ({ name, title: orNull(title) })),
    },
  };
}

/** The field of the form that the server names: it speaks of `facts.participants.0.name`, the form of `participants.0.name`. */
export function fieldAt(path: string): string {
  return path.startsWith('facts.') ? path.slice('facts.'.length) : path;
}
