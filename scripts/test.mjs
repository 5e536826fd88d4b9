// Runs the tests, and beside them, where they wait, the checks; what those found is said after the tests.
//   node scripts/test.mjs [ARGUMENTS]    ARGUMENTS: for vitest, such as the files to run
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

const start = (args, stdio) => spawn(process.execPath, args, { cwd: root, stdio });
const ended = (child) => new Promise((resolve) => child.once('close', resolve));

const { status } = spawnSync(process.execPath, [join(root, 'scripts/run.mjs')], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const check = start([join(root, 'scripts/check.mjs')], ['ignore', 'pipe', 'inherit']);
const found = [];
check.stdout.on('data', (chunk) => found.push(chunk));
const codes = await Promise.all([
  ended(check),
  ended(start([vitest, 'run', ...process.argv.slice(2)], 'inherit')),
]);
process.stdout.write(Buffer.concat(found));
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
