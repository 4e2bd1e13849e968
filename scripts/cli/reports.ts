import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { downloadReport } from '@/lib/commands/download-report';
import { getNewestReport, type Report } from '@/lib/data/reports';
import { withTenant } from '@/lib/data/scope';
import { CliError } from './failure';
import { operatorIn } from './operator';

type ExportOptions = { tenant: string; caseNumber: string; out: string; kind: Report['kind'] };

async function exportReport({ tenant, caseNumber, out, kind }: ExportOptions): Promise<void> {
  const operator = await operatorIn(tenant, 'foljsam report export');
  const report = await withTenant(operator, 'report.read', (tx) => getNewestReport(tx, caseNumber, kind));
  if (!report) throw new CliError(`${caseNumber} has no ${kind} report.`);
  const downloaded = await downloadReport(operator, report.id);
  if (!downloaded.ok)
    throw new CliError(`The report of ${caseNumber} is not sealed yet: it is ${report.status}.`);
  const bytes = Buffer.concat(downloaded.value.pieces);
  await writeFile(out, bytes).catch((error: NodeJS.ErrnoException) => {
    throw new CliError(`${out} cannot be written: ${error.code}`);
  });
  console.log(`Wrote ${out}, ${bytes.length} bytes.`);
}

/** `report export`. */
export function reportCommands(program: Command): void {
  program
    .command('report')
    .description('the sealed reports of a tenant')
    .command('export')
    .description('write the newest sealed report of an audit to a file, as it was stored')
    .requiredOption('--tenant <slug>', 'whose')
    .requiredOption('--case-number <number>', 'of the audit, for instance 2026-0143')
    .requiredOption('--out <file>', 'where to write it')
    .addOption(
      new Option('--kind <kind>', 'which report').choices(['decision', 'closing']).default('decision'),
    )
    .action(exportReport);
}
