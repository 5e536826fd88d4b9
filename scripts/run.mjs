// Runs one of the built programs, building first where the sources have changed since the last build.
//   node scripts/run.mjs src/main            the service
//   node scripts/run.mjs src/cli/ask-door …  a command-line door: its exported main() is called
//   node scripts/run.mjs lab/eval/eval …     a program of the laboratory, which has a build of its own
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const product = {
  dist: join(root, 'dist'),
  project: 'tsconfig.build.json',
  inputs: ['src', 'commands', 'package.json', 'tsconfig.json', 'tsconfig.build.json'],
};
const laboratory = {
  dist: join(root, 'dist-lab'),
  project: 'tsconfig.lab.json',
  inputs: [...product.inputs, 'lab', 'tsconfig.lab.json'],
};

/** By content: a fresh checkout and a touched file have new times but nothing to build. */
function fingerprint({ inputs }) {
  const hash = createHash('sha256').update(process.version);
  const add = (path) => {
    if (statSync(path).isFile()) hash.update(path.slice(root.length)).update(readFileSync(path));
    else for (const name of readdirSync(path).sort()) add(join(path, name));
  };
  for (const input of inputs) add(join(root, input));
  return hash.digest('hex');
}

function isFresh({ dist }, wanted) {
  const stamp = join(dist, '.fingerprint');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** Builds beside the old build and swaps, so that a program that starts meanwhile never sees half of one. */
function build(target, wanted) {
  const beside = join(root, `.dist-${process.pid}`);
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const args = [tsc, '-p', join(root, target.project), '--outDir', beside];
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
    if (!isFresh(target, wanted)) replaceBuild(target, beside);
  } catch (error) {
    // Another program that started meanwhile may have put the same build in place first.
    if (!isFresh(target, wanted)) throw error;
  }
  rmSync(beside, { recursive: true, force: true });
}

function replaceBuild({ dist }, beside) {
  const old = `${beside}-old`;
  try {
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(beside, dist);
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

function makeFresh(target) {
  const wanted = fingerprint(target);
  if (!isFresh(target, wanted)) build(target, wanted);
}

const [program, ...args] = process.argv.slice(2);
const isOfLaboratory = program?.startsWith('lab/') === true;
makeFresh(product);
if (isOfLaboratory) makeFresh(laboratory);
if (program !== undefined) {
  const file = join((isOfLaboratory ? laboratory : product).dist, `${program}.js`);
  process.argv = [process.argv[0], file, ...args];
  const { main } = await import(pathToFileURL(file).href);
  await main?.();
}
