import { raiseAction } from '@/lib/commands/raise-action';
import type { Person } from '@/lib/domain/actor';
import type { OutsideContent, RaisedFrom } from '@/lib/domain/outside-action';
import { plainDate } from '@/lib/domain/plain-date';
import { rightly } from './two-tenants';

/** What is written of an action, in the words of a tenant; due on a day that is far off. */
export const outsideContent = (slug: string): OutsideContent => ({
  text: `Gå igenom rutinen, ${slug}`,
  details: 'Varje arbetsgrupp för sig.',
  responsible: 'administration',
  deadline: { deadline: { kind: 'date', date: plainDate('2099-05-12') }, words: 'senast 2099-05-12' },
  followUp: null,
});

export const nobody = { handlerId: null, assigneeId: null };

/** Raises an action; its id. */
export const raiseOne = async (
  by: Person,
  slug: string,
  from: RaisedFrom,
  people: { readonly handlerId?: string; readonly assigneeId?: string } = {},
): Promise<string> =>
  rightly(await raiseAction(by, { from, content: outsideContent(slug), ...nobody, ...people })).actionId;
