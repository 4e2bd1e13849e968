import { join } from 'node:path';
import { env } from '@/lib/env';
import { type ReportRenderer, startRenderer } from './render';

let running: ReportRenderer | undefined;

/** The process' one render thread, started when it is first needed. */
export function processRenderer(): ReportRenderer {
  running ??= startRenderer(join(env().FOLJSAM_ROOT, 'dist/render-thread.mjs'));
  return running;
}
