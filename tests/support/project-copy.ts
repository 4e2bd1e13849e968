import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

export type CommandEnd = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** What the commands need of the project, in a folder of its own, so that a test may do to it what it likes. */
export function copyProject(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'foljsam-copy-'));
  for (const part of ['scripts', 'package.json', 'package-lock.json']) {
    cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs one of the project's commands there, with nothing in its environment but what is given. */
export function runScript(
  folder: string,
  script: string,
  options: {
    readonly words?: readonly string[];
    readonly env?: Record<string, string>;
    readonly uid?: number;
  } = {},
): Promise<CommandEnd> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, ...options.env } as unknown as NodeJS.ProcessEnv;
  const user = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid };
  const words = [join(folder, 'scripts', script), ...(options.words ?? [])];
  const child = spawn(process.execPath, words, { ...user, env, cwd: folder });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
}
