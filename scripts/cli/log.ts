import { type Command, InvalidArgumentError } from 'commander';
import { listTenantSlugsAsOwner } from '@/lib/data/tenants';
import { type LogHead, readLogHead, writeLogHead } from '@/lib/log/log-head';
import { logReader } from '@/lib/log/log-reader';
import { type LogFault, verifyLog } from '@/lib/log/verify-log';
import { CliError } from './failure';
import { operatorIn } from './operator';

function head(text: string): LogHead {
  const read = readLogHead(text);
  if (!read.ok)
    throw new InvalidArgumentError('It must be a number, a colon and a hash, as `log verify` prints it.');
  return read.value;
}

function inWords(fault: LogFault): string {
  switch (fault.kind) {
    case 'link-removed':
      return `link ${fault.seq} has been removed`;
    case 'entry-removed':
      return `entry ${fault.entryId}, number ${fault.seq}, has been removed`;
    case 'changed':
      return `entry ${fault.entryId}, number ${fault.seq}, has been changed`;
    case 'swapped':
      return `entry ${fault.entryId} stands as number ${fault.seq}, where ${fault.belongs} belongs`;
    case 'added':
      return `entry ${fault.entryId} has been added past the application`;
    case 'remade':
      return `the log has been remade: number ${fault.seq} is not what the kept head says`;
    case 'beginning-unsaid':
      return `the log begins after number ${fault.seq}, and no disposal in it says so`;
    case 'head-disposed':
      return `the kept head is of a part that has been disposed of: the log begins after number ${fault.seq}`;
  }
}

async function verify({ tenant, head: kept }: { tenant?: string; head?: LogHead }): Promise<void> {
  if (kept && tenant === undefined) throw new CliError('A head is of one tenant: say which with --tenant.');
  const slugs = tenant === undefined ? await listTenantSlugsAsOwner() : [tenant];
  const wrong: string[] = [];
  for (const slug of slugs) {
    const operator = await operatorIn(slug, 'foljsam log verify');
    const { head: last, fault, disposed } = await verifyLog(logReader(operator), kept ?? null);
    if (fault) wrong.push(`${slug}: ${inWords(fault)}.`);
    else
      console.log(
        `${slug}: ${(last?.seq ?? 0) - disposed} entries, as they were written.${
          disposed > 0 ? ` The first ${disposed} have been disposed of.` : ''
        } Head ${last ? writeLogHead(last) : 'none'}`,
      );
  }
  if (wrong.length > 0) throw new CliError(wrong.join('\n'));
}

/** `log verify`. */
export function logCommands(program: Command): void {
  program
    .command('log')
    .description('the log of what has been done')
    .command('verify')
    .description('compute the chain of the log again, and name the first entry that is not as it was written')
    .option('--tenant <slug>', 'of one tenant alone')
    .option(
      '--head <number:hash>',
      'a head that was kept elsewhere: shows whether the end was cut off, or the log remade, since',
      head,
    )
    .action(verify);
}
