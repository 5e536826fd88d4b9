// Runs one of the built programs, building first where the sources have changed since the last build. A release has no
// sources: there the programs are taken as they are.
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

/** One line that says what to do next, and no stack: this is read by whoever starts it for the first time. */
function giveUp(message) {
  process.stderr.write(`parley: ${message}\n`);
  process.exit(1);
}

function compiler() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  } catch {
    return giveUp(
      'the compiler that builds the sources is not installed: run `npm ci --include=dev`, or take a built release.',
    );
  }
}

/** Builds beside the old build and swaps, so that a program that starts meanwhile never sees half of one. */
function build(target, wanted) {
  const beside = join(root, `.dist-${process.pid}`);
  const tsc = compiler();
  process.stderr.write(
    'parley: building, since this is the first start or the sources have changed; this takes a few seconds.\n',
  );
  const args = [tsc, '-p', join(root, target.project), '--outDir', beside];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    rmSync(beside, { recursive: true, force: true });
    giveUp(
      'the build failed; correct what stands above, or run `npm ci --include=dev` for missing packages.',
    );
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
if (!existsSync(join(root, 'node_modules'))) {
  giveUp('the packages are not installed: run `npm ci` (`npm ci --omit=dev` in a release) first.');
}
if (existsSync(join(root, 'src'))) {
  makeFresh(product);
  if (isOfLaboratory) makeFresh(laboratory);
}
if (program !== undefined) {
  const file = join((isOfLaboratory ? laboratory : product).dist, `${program}.js`);
  if (!existsSync(file)) giveUp(`there is no program ${program}; package.json names those there are.`);
  process.argv = [process.argv[0], file, ...args];
  const { main } = await import(pathToFileURL(file).href);
  await main?.();
}
