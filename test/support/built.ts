import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

// Made where the sources have changed since the last one, once for all the tests of a worker.
const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('scripts/run.mjs', root))], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (status !== 0) throw new Error('The build failed; correct what stands above.');

/** Address of a module of the build, as it is shipped. */
export function built(file: string): URL {
  return new URL(`dist/${file}`, root);
}
