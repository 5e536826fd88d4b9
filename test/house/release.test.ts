import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { extract } from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { filesBelow, ROOT } from './the-house.js';

/** Whether it takes seconds or minutes is the machine's matter. */
const SLOW = 300_000;
const RUNNER = 'scripts/run.mjs';
const RUNNERS = [RUNNER, 'scripts/build.mjs'];
const folder = mkdtempSync(join(tmpdir(), 'a-release-'));
const unpacked = join(folder, 'unpacked');

function node(args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
  });
  return { status, stdout, stderr };
}

/** A checkout with its sources, in which what `npm ci` brings is laid out as `packages` says. */
function checkout(name: string, packages: 'none' | 'without the compiler'): string {
  const path = join(folder, name);
  for (const part of ['src', 'commands', 'package.json', 'package-lock.json', 'tsconfig.json', ...RUNNERS]) {
    mkdirSync(dirname(join(path, part)), { recursive: true });
    cpSync(join(ROOT, part), join(path, part), { recursive: true });
  }
  if (packages !== 'none') mkdirSync(join(path, 'node_modules'));
  return path;
}

beforeAll(async () => {
  const { status, stdout, stderr } = node([join(ROOT, 'scripts/release.mjs'), folder], ROOT);
  if (status !== 0) throw new Error(stderr);
  mkdirSync(unpacked);
  await extract({ file: stdout.trim(), cwd: unpacked, strip: 1 });
}, SLOW);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a release', () => {
  it('holds what it takes to run, and the papers', () => {
    const papers = [
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      '.env.example',
      'docs/wordnet-licence.txt',
      'docs/translations-licence.txt',
      'deploy/parley.service',
      'deploy/nginx.conf',
      'deploy/alerts.yml',
    ];
    const needed = [
      'dist/main.js',
      'dist/answer-thread.js',
      'dist/main-stored-thread.js',
      'dist/licences.txt',
      'package-lock.json',
      RUNNER,
    ];
    const missing = [...papers, ...needed].filter((path) => !existsSync(join(unpacked, path)));
    expect(missing).toEqual([]);
  });

  it('has its checksum beside it', () => {
    const [archive = ''] = readdirSync(folder).filter((file) => file.endsWith('.tar.gz'));
    const sum = createHash('sha256')
      .update(readFileSync(join(folder, archive)))
      .digest('hex');
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(`${sum}  ${archive}\n`);
  });

  it('holds every file of the data but those that only measuring reads', () => {
    const leftOut = filesBelow('data').filter((path) => !existsSync(join(unpacked, path)));
    const read = /(?:baseline\.json|gold\.jsonl|^data\/questions[.\w]*\.jsonl)$/;
    expect(leftOut.filter((path) => !read.test(path))).toEqual([]);
  });

  it('holds no sources, no tests, no laboratory and nothing of the machine it was made on', () => {
    const files = filesBelow('.', unpacked);
    expect(files.filter((path) => /\.(?:ts|map|log)$|^(?:src|test|lab|node_modules)\//.test(path))).toEqual(
      [],
    );
    expect(files.filter((path) => /(?:^|\/)(?:lab|test|\.env|\.git)(?:\/|$)/.test(path))).toEqual([]);
    const naming = files.filter((path) => readFileSync(join(unpacked, path), 'utf8').includes(ROOT));
    expect(naming).toEqual([]);
  });

  it('offers only scripts that run in it', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(manifest);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'ask', 'facts', 'corpus']));
    const programs = Object.values(scripts).map((line) => /run\.mjs (\S+)/.exec(line)?.[1] ?? line);
    expect(
      programs.filter((program) => !existsSync(join(unpacked, 'dist', `${basename(program)}.js`))),
    ).toEqual([]);
  });

  it('says in one line that its packages are wanting', () => {
    expect(node([RUNNER, 'src/main'], unpacked)).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'parley: the packages are not installed: run `npm ci` (`npm ci --omit=dev` in a release) first.\n',
    });
  });

  it('answers once its packages are there, without building', { timeout: SLOW }, () => {
    symlinkSync(join(ROOT, 'node_modules'), join(unpacked, 'node_modules'));
    const args = [RUNNER, 'src/cli/ask-door', '--json', 'Who is Jared Kushner?'];
    const { status, stdout, stderr } = node(args, unpacked);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ status: 'answered' });
  });
});

describe('a checkout', () => {
  it('says in one line what to do where no packages are installed', () => {
    const { status, stderr } = node([RUNNER, 'src/main'], checkout('empty', 'none'));
    expect({ status, lines: stderr.match(/\n/g)?.length }).toEqual({ status: 1, lines: 1 });
    expect(stderr).toContain('npm ci');
  });

  it('says in one line what to do where the compiler was left out', () => {
    expect(node([RUNNER, 'src/main'], checkout('production', 'without the compiler'))).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'parley: the compiler that builds the sources is not installed: run `npm ci --include=dev`, or take a built release.\n',
    });
  });

  it('says so where a program is not there', () => {
    const { status, stderr } = node([RUNNER, 'src/nothing'], ROOT);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'parley: there is no program src/nothing; package.json names those there are.\n',
    });
  });

  it('builds the laboratory apart from the service', () => {
    const laboratory = ['eval.js', 'bench.js', 'learn.js', 'words.js', 'sets.js'];
    expect(filesBelow('dist').filter((path) => laboratory.some((name) => path.endsWith(`/${name}`)))).toEqual(
      [],
    );
  });

  it('has the licence of every package whose code its build takes in', () => {
    const built = filesBelow('dist').filter((path) => path.endsWith('.js'));
    const named = readFileSync(join(ROOT, 'dist/licences.txt'), 'utf8');
    const taken = built.flatMap((path) =>
      [
        ...readFileSync(join(ROOT, path), 'utf8').matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gm),
      ].map(([, name]) => name ?? ''),
    );
    expect(new Set(taken).size).toBeGreaterThan(20);
    for (const name of new Set(taken)) expect(named).toMatch(new RegExp(`^${name} \\S+ \\(.+\\)$`, 'm'));
  });
});
