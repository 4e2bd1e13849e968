import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { reportFonts } from '@/lib/report/pdf/report-fonts';
import { complaintAboutNode } from '../installation/node-version.mjs';
import { type Finding, reasonOf, warning, well, wrong } from './finding';

const GB = 1_000_000_000;
/** Node's schedule (nodejs.org/about/previous-releases): even versions, three years each. */
const PAST_THEIR_END = new Set(['20', '21', '23']);

export function lookAtNode(version = process.versions.node): Finding[] {
  const complaint = complaintAboutNode(version);
  if (complaint) return [wrong('node', complaint, 'Install a newer Node.')];
  const major = version.split('.')[0] ?? '';
  if (PAST_THEIR_END.has(major))
    return [warning('node', `Node ${version} gets no more security fixes.`, 'Move to Node 24.')];
  return [well('node', `Node ${version}.`)];
}

/** Where the database of Följsam's own and the secrets lie, unless both are elsewhere, and whatever is temporary. */
export function lookAtDisk(root: string): Finding[] {
  const own = [resolve(root, '.data')].filter((folder) => existsSync(folder));
  return [...own, tmpdir()].map((folder) => {
    try {
      const { bavail, blocks, bsize } = statfsSync(folder);
      const free = bavail * bsize;
      const says = `${(free / GB).toFixed(1)} GB free of ${((blocks * bsize) / GB).toFixed(0)} at ${folder}.`;
      if (free < GB / 5) return wrong('disk', says, 'Make room at once: nothing can be written soon.');
      if (free < 2 * GB || bavail / blocks < 0.05) return warning('disk', says, 'Make room.');
      return well('disk', says);
    } catch (error) {
      return warning('disk', `${folder} cannot be looked at: ${reasonOf(error)}.`, 'See that it is there.');
    }
  });
}

export function lookAtFonts(): Finding[] {
  const missing = Object.values(reportFonts())
    .flatMap((faces) => Object.values(faces))
    .filter((file) => !isReadable(file));
  if (missing.length === 0) return [well('fonts', 'The typefaces of the reports are there.')];
  return [
    wrong('fonts', `${missing.join(', ')} cannot be read, so no report can be made.`, 'Run npm ci again.'),
  ];
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
