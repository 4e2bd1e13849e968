// Whatever this file imports statically must be readable by a Node that is too old to run the rest.
import { complaintAboutNode } from './installation/node-version.mjs';

const complaint = complaintAboutNode(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  import('./run-bench.mjs').then((module) => module.runBench(process.argv.slice(2)));
}
