import type { Role } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { OperatingForm } from '@/lib/domain/provider';
import { type DemoFeedback, demoFeedback } from './demo-feedback';
import { type PaperAudit, paperAudits } from './paper-audits';
import type { ShippedKey } from './shipped-templates';
import type { WaitingAudit } from './waiting-audits';

const day = (text: string): PlainDate => text as PlainDate;

type DemoProvider = { readonly name: string; readonly operatingForm: OperatingForm };

type DemoUnit = {
  readonly name: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /** The name of the unit that it is a part of. */
  readonly partOf?: string;
  /** The names of the units that it took over from. */
  readonly after?: readonly string[];
  /** Who runs it, when it is not the tenant's own provider. */
  readonly provider?: DemoProvider;
  readonly addressProtected?: boolean;
  /** Whether the unit manager answers for it. */
  readonly managed?: boolean;
};

/** An audit by the auditor: of which unit, by which form, when, how far it has come, and how much of its form is filled in. */
export type DemoAudit = {
  readonly unit: string;
  readonly template: ShippedKey;
  /** The day of the visit, in days from the day of installation. */
  readonly visit: number;
  readonly status: 'planned' | 'fieldwork' | 'drafting';
  /** The share of the form's items that has answers, from 0 to 1. */
  readonly filled: number;
};

export type DemoTenant = {
  slug: string;
  name: string;
  provider: DemoProvider;
  units: readonly DemoUnit[];
  audits: readonly DemoAudit[];
  auditsOnPaper?: readonly PaperAudit[];
  /** Whose drafts wait for the unit, or for somebody else's approval. */
  waiting?: readonly WaitingAudit[];
  /** Asked for its self-assessment. */
  selfAssessment?: { readonly unit: string; readonly template: ShippedKey };
  cancelled?: { readonly unit: string; readonly template: ShippedKey };
  /** What has been said of the forms. */
  feedback?: readonly DemoFeedback[];
  /** Has the follow-up plan of 2014 for its own. */
  hasPlan?: boolean;
};

/**
 * Two organisations whose names, days and forms differ throughout, so that nothing of the one can pass for the other's.
 * In the first, two city districts became one in July 2023, and the centre got a new home; so did two other centres.
 */
export const tenants: readonly DemoTenant[] = [
  {
    slug: 'demo',
    name: 'Demokommunen',
    provider: { name: 'Stadsdelsförvaltningen', operatingForm: 'municipal' },
    auditsOnPaper: paperAudits,
    feedback: demoFeedback,
    hasPlan: true,
    waiting: [
      {
        unit: 'Familjestödsenheten',
        template: 'oppenvard-barn-unga',
        visit: -21,
        lacking: ['tolk-vid-behov'],
        waitsFor: 'factReview',
      },
      {
        unit: 'Kvinnojouren Ängen',
        template: 'rvc',
        visit: -28,
        lacking: ['genomforandeplan-inom-10-vardagar'],
        waitsFor: 'approval',
      },
    ],
    selfAssessment: { unit: 'Stödcentrum för unga', template: 'oppenvard-barn-unga' },
    cancelled: { unit: 'Öppenvården Gläntan', template: 'missbruk' },
    units: [
      { name: 'Familjestöd Spånga-Tensta', from: day('2016-01-01'), to: day('2023-06-30') },
      {
        name: 'Familjestödsenheten',
        from: day('2023-07-01'),
        after: ['Familjestöd Spånga-Tensta'],
        managed: true,
      },
      {
        name: 'Relationsvåldscentrum Väst',
        from: day('2016-01-01'),
        partOf: 'Familjestödsenheten',
        addressProtected: true,
        managed: true,
      },
      { name: 'Relationsvåldscentrum Norr', from: day('2018-04-01'), addressProtected: true },
      { name: 'Relationsvåldscentrum Söder', from: day('2017-09-01'), addressProtected: true },
      {
        name: 'Relationsvåldscentrum Innerstaden',
        from: day('2016-01-01'),
        to: day('2023-06-30'),
        addressProtected: true,
      },
      {
        name: 'Relationsvåldscentrum Sydost',
        from: day('2017-01-01'),
        to: day('2023-06-30'),
        addressProtected: true,
      },
      {
        name: 'Relationsvåldscentrum Öst',
        from: day('2023-07-01'),
        after: ['Relationsvåldscentrum Innerstaden', 'Relationsvåldscentrum Sydost'],
        addressProtected: true,
      },
      {
        name: 'Kvinnojouren Ängen',
        from: day('2022-01-01'),
        addressProtected: true,
        provider: { name: 'Föreningen Ängen', operatingForm: 'nonProfit' },
      },
      { name: 'Öppenvård missbruk', from: day('2019-01-01') },
      {
        name: 'Öppenvården Gläntan',
        from: day('2020-01-01'),
        provider: { name: 'Gläntan Omsorg AB', operatingForm: 'private' },
      },
      { name: 'Stödcentrum för unga', from: day('2018-01-01') },
    ],
    audits: [
      { unit: 'Relationsvåldscentrum Söder', template: 'rvc', visit: -12, status: 'drafting', filled: 1 },
      { unit: 'Relationsvåldscentrum Väst', template: 'rvc', visit: 0, status: 'fieldwork', filled: 0.5 },
      { unit: 'Relationsvåldscentrum Norr', template: 'rvc', visit: 9, status: 'planned', filled: 0 },
      { unit: 'Öppenvård missbruk', template: 'missbruk', visit: -2, status: 'fieldwork', filled: 0.5 },
    ],
  },
  {
    slug: 'granne',
    name: 'Grannkommunen',
    provider: { name: 'Stiftelsen Åhaga', operatingForm: 'nonProfit' },
    units: [
      { name: 'Vuxenenheten Åhaga', from: day('2018-02-01') },
      {
        name: 'Kvinnojouren Lyktan',
        from: day('2020-09-01'),
        partOf: 'Vuxenenheten Åhaga',
        addressProtected: true,
        managed: true,
      },
      { name: 'Ungdomsmottagningen Bryggan', from: day('2021-03-01') },
    ],
    audits: [
      { unit: 'Kvinnojouren Lyktan', template: 'rvc', visit: -1, status: 'fieldwork', filled: 0.25 },
      { unit: 'Vuxenenheten Åhaga', template: 'rvc', visit: 20, status: 'planned', filled: 0 },
    ],
  },
];

export const people: readonly { login: string; name: string; roles: readonly Role[] }[] = [
  { login: 'uppfoljare', name: 'Uppföljare', roles: ['auditor'] },
  { login: 'uppfoljare2', name: 'Uppföljare 2', roles: ['auditor'] },
  { login: 'enhetschef', name: 'Enhetschef', roles: ['unitManager'] },
  { login: 'administrator', name: 'Administratör', roles: ['admin'] },
  { login: 'administrator2', name: 'Administratör 2', roles: ['admin'] },
  { login: 'lasare', name: 'Läsare', roles: ['reader'] },
];

/** A login for each role in each demo tenant, named after the role, and a second auditor and administrator to work beside the first. */
export const demoLogins = tenants.flatMap((tenant) =>
  people.map((one) => ({ ...one, tenant: tenant.slug, email: `${one.login}@${tenant.slug}.example` })),
);
