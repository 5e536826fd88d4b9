import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds once before any test, so that no process that a test starts has to, or says on standard error that it does. */
export default function buildFirst(): void {
  const runner = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [runner], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed; correct what stands above.');
}
