import { resolve } from 'node:path';
import type { Command } from 'commander';
import { requireEnv } from '@/lib/env';
import { installQueue } from '@/lib/jobs/install-queue';
import { keyIdOf } from '@/lib/report/tenant-key';
import { now } from '@/lib/time/clock';
import type { Manifest } from '../backup/manifest';
import { restoreBackup } from '../backup/restore-backup';
import { verifyBackup } from '../backup/verify-backup';
import { writeBackup } from '../backup/write-backup';

const KEEP_BESIDE = `Keep apart from it, since it holds no secrets:
  KEY_ENCRYPTION_KEY  without it no seal can be used again, and it cannot be restored
  SESSION_SECRET      without it links that were mailed stop working
On the database that Följsam brings both lie in .data/secrets/installation.json.`;

const ownKeyId = (): string => keyIdOf(requireEnv('KEY_ENCRYPTION_KEY'));

function told({ tables, total }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${tables.length} tables, ${rows} rows, hash ${total}`;
}

async function write({ to }: { to: string }): Promise<void> {
  const folder = resolve(to);
  const ownerUrl = requireEnv('OWNER_DATABASE_URL');
  const manifest = await writeBackup({ ownerUrl, folder, keyId: ownKeyId(), takenAt: now() });
  console.log(`Backed up to ${folder}: ${told(manifest)}.\n${KEEP_BESIDE}`);
}

async function verify({ from }: { from: string }): Promise<void> {
  const manifest = await verifyBackup(resolve(from));
  console.log(`The backup of ${manifest.takenAt} is whole: ${told(manifest)}.`);
}

async function restore(from: string, migrationsFolder: string): Promise<void> {
  const ownerUrl = requireEnv('OWNER_DATABASE_URL');
  const folder = resolve(from);
  const manifest = await restoreBackup({ ownerUrl, folder, migrationsFolder, keyId: ownKeyId() });
  await installQueue(requireEnv('WORKER_DATABASE_URL'));
  console.log(`Restored the backup of ${manifest.takenAt}, and read it back: ${told(manifest)}.
Everybody signs in again. What was in the queue is found by the worker when it starts.`);
}

/** `backup`, `backup verify` and `restore`. */
export function backupCommands(program: Command, migrations: string): void {
  const backup = program
    .command('backup')
    .description('copy the database to a folder, and look into such a copy');
  backup
    .command('write', { isDefault: true })
    .description(
      'copy the whole database, as it stands at one moment, while people work (the same as backup)',
    )
    .requiredOption('--to <folder>', 'a folder that is not there yet')
    .action(write);
  backup
    .command('verify')
    .description('read a whole backup, and hold each file against its hash')
    .requiredOption('--from <folder>', 'the backup')
    .action(verify);
  program
    .command('restore')
    .description('fill an empty database with a backup, and see that it holds the same')
    .requiredOption('--from <folder>', 'the backup')
    .action(({ from }: { from: string }) => restore(from, migrations));
}
