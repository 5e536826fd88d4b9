import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Makes the build that processes and threads of tests are started from, before the first test of them. */
export default function buildOnce(): void {
  const program = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [program], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('The build failed; correct what stands above.');
}
