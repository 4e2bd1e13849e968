import { buildSite, bundlePrograms, generateClient } from './installation/build.mjs';
import { Progress } from './progress.mjs';

// All that a container runs, made once while its image is built; nothing is made when it starts.
const progress = new Progress(process.stdout);
await generateClient(progress);
await bundlePrograms(progress);
await buildSite(progress);
