import { setTimeout as sleep } from 'node:timers/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { countMailsUnderWay } from '@/lib/data/mails';
import { withTenant } from '@/lib/data/scope';
import { listTenantSlugsAsOwner } from '@/lib/data/tenants';
import { type SystemActor, systemActor } from '@/lib/domain/actor';
import { isPlainDate, type PlainDate } from '@/lib/domain/plain-date';
import { beginDay } from '@/lib/jobs/morning';
import { today } from '@/lib/time/clock';
import { operatorIn } from './operator';

/** Whoever sends takes a mail within a moment; after this nobody does. */
const PATIENCE_MS = 30_000;

type SweepOptions = { today?: PlainDate; tenant?: string };

function day(text: string): PlainDate {
  if (!isPlainDate(text)) throw new InvalidArgumentError('It must be a day, as 2026-03-02.');
  return text;
}

async function sweep({ today: asOf = today(), tenant }: SweepOptions): Promise<void> {
  const slugs = tenant === undefined ? await listTenantSlugsAsOwner() : [tenant];
  const actors: SystemActor[] = [];
  for (const slug of slugs) {
    const { tenantId } = await operatorIn(slug, 'foljsam sweep');
    const actor = systemActor('worker', tenantId, 'foljsam sweep');
    const { ended, told, mails } = await beginDay(actor, asOf);
    console.log(`${slug}, ${asOf}: ${ended} fact reviews ended, ${told} notices, ${mails} mails.`);
    actors.push(actor);
  }
  const left = await untilSent(actors);
  if (left > 0) console.log(`${left} mails wait: they go when the site runs and its mail server answers.`);
}

/** Waits until no mail is on its way that the running site will send; how many still are when nobody takes them. */
async function untilSent(actors: readonly SystemActor[]): Promise<number> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    let left = 0;
    for (const actor of actors) left += await withTenant(actor, 'mail.send', countMailsUnderWay);
    if (left === 0 || Date.now() > end) return left;
    await sleep(200);
  }
}

/** `sweep`. */
export function sweepCommands(program: Command): void {
  program
    .command('sweep')
    .description(
      'do what a morning does: look over due dates, tell people of them, and wait until the mails are sent',
    )
    .option('--today <date>', 'as of which day; the day in Sweden when left out', day)
    .option('--tenant <slug>', 'in one tenant alone')
    .action(sweep);
}
