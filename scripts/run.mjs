// Runs one of the built programs, building first where the sources have changed since the last build.
//   node scripts/run.mjs main            the service
//   node scripts/run.mjs cli/ask …       a command-line door: its exported main() is called
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const stamp = join(dist, '.fingerprint');
const inputs = ['src', 'commands', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];

/** By content: a fresh checkout and a touched file have new times but nothing to build. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  const add = (path) => {
    if (statSync(path).isFile()) hash.update(path.slice(root.length)).update(readFileSync(path));
    else for (const name of readdirSync(path).sort()) add(join(path, name));
  };
  for (const input of inputs) add(join(root, input));
  return hash.digest('hex');
}

function isFresh(wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** Builds beside the old build and swaps, so that a program that starts meanwhile never sees half of one. */
function build(wanted) {
  const beside = join(root, `.dist-${process.pid}`);
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const args = [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', beside];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    rmSync(beside, { recursive: true, force: true });
    process.stderr.write(
      'parley: the build failed; correct what stands above, or run `npm ci` for missing packages.\n',
    );
    process.exit(1);
  }
  writeFileSync(join(beside, '.fingerprint'), wanted);
  try {
    if (!isFresh(wanted)) replaceBuild(beside);
  } catch (error) {
    // Another program that started meanwhile may have put the same build in place first.
    if (!isFresh(wanted)) throw error;
  }
  rmSync(beside, { recursive: true, force: true });
}

function replaceBuild(beside) {
  const old = `${beside}-old`;
  try {
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(beside, dist);
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

const [program, ...args] = process.argv.slice(2);
const wanted = fingerprint();
if (!isFresh(wanted)) build(wanted);
if (program !== undefined) {
  const file = join(dist, 'src', `${program}.js`);
  process.argv = [process.argv[0], file, ...args];
  const { main } = await import(pathToFileURL(file).href);
  await main?.();
}
