import { isMainThread } from 'node:worker_threads';

// Loaded before a program that must not outlive the command that started it. That command holds the other end of this
// pipe and never writes; the end of it means that the command is gone, however it went.
// Threads and processes of that program load this file too, but have another parent.
if (isMainThread && process.env.FOLJSAM_PARENT === String(process.ppid)) {
  process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM'));
  process.stdin.resume();
  // The program may end by itself while the pipe is open.
  if ('unref' in process.stdin) process.stdin.unref();
}
