import { isMainThread } from 'node:worker_threads';

/** Some programs, npm among them, are long in putting back what they had begun. Nobody waits for that any more. */
const PATIENCE_MS = 1_000;

// Loaded before a program that must not outlive the command that started it. That command holds the other end of this
// pipe and never writes; the end of it means that the command is gone, however it went.
// Threads and processes of that program load this file too, but have another parent.
if (isMainThread && process.env.FOLJSAM_PARENT === String(process.ppid)) {
  process.stdin.once('end', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE_MS);
  });
  process.stdin.resume();
  // The program may end by itself while the pipe is open.
  if ('unref' in process.stdin) process.stdin.unref();
}
