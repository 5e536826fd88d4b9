import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { transform } from 'esbuild';
import { expect, it, onTestFinished } from 'vitest';

const WAITS = 'setInterval(() => {}, 1000)';
const STARTS_ONE = `import { spawn } from 'node:child_process';
import { endsWithThis } from './ends-with-this.mjs';
const child = endsWithThis(spawn(process.execPath, ['-e', ${JSON.stringify(WAITS)}]));
console.log(child.pid);
process.stdin.once('data', () => process.exit(3));`;

/** A program that has started another, which waits for good: its number, and that of the other. */
async function startTwo() {
  const folder = await mkdtemp(join(tmpdir(), 'ends-with-this-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const source = await readFile(new URL('../../lab/ends-with-this.ts', import.meta.url), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  await writeFile(join(folder, 'ends-with-this.mjs'), code);
  await writeFile(join(folder, 'starts-one.mjs'), STARTS_ONE);
  const program = spawn(process.execPath, [join(folder, 'starts-one.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void program.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => program.once('close', resolve));
  for await (const line of createInterface({ input: program.stdout }))
    return { program, ended, other: Number(line) };
  throw new Error('it ended before it had started the other');
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('what a program started ends with it on %s', async (signal, code) => {
  const { program, ended, other } = await startTwo();
  expect(isRunning(other)).toBe(true);
  program.kill(signal);
  expect(await ended).toBe(code);
  await expect.poll(() => isRunning(other)).toBe(false);
});

it('what a program started ends with it where it ends by itself', async () => {
  const { program, ended, other } = await startTwo();
  program.stdin.write('end\n');
  expect(await ended).toBe(3);
  await expect.poll(() => isRunning(other)).toBe(false);
});
