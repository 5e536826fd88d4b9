import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { startFakeDiscord } from './fake-discord/index.js';
import { startProcess, type ServiceProcess } from './service-process.js';

const here = fileURLToPath(import.meta.url);
const pathOf = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));

async function questions(): Promise<string[]> {
  const lines = (await readFile(pathOf('data/questions.jsonl'), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => z.object({ question: z.string() }).parse(JSON.parse(line)).question);
}

/** Resident memory in MB, as the operator is told. */
async function residentMegabytes(url: string, adminToken: string): Promise<number> {
  const response = await fetch(`${url}/admin/status`, { headers: { Authorization: `Bearer ${adminToken}` } });
  const { memory } = z.object({ memory: z.object({ rss: z.number() }) }).parse(await response.json());
  return memory.rss / 1024 / 1024;
}

/** Asks every few milliseconds until `/readyz` says ready. */
async function untilReady(service: ServiceProcess): Promise<string> {
  const url = await service.address();
  while ((await fetch(`${url}/readyz`)).status !== 200)
    await new Promise((resolve) => setTimeout(resolve, 2));
  return url;
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export interface Measured {
  /** From the start of the process until `/readyz` says ready. */
  readonly readyMs: number;
  /** Resident memory in MB, when ready and in the end. */
  readonly memoryMb: { readonly ready: number; readonly end: number };
  /** From an interaction to its reply, in the order they were asked; the first has no warm-up. */
  readonly repliesMs: readonly number[];
}

/**
 * Starts the built service, with these settings besides its own, against a fake Discord on loopback and asks so many
 * questions, one after the other.
 */
export async function measureInteractions(
  interactions: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const asked = await questions();
  const discord = await startFakeDiscord();
  const adminToken = 'measured-interactions';
  const began = performance.now();
  const service = startProcess({
    env: {
      PORT: '0',
      ADMIN_TOKEN: adminToken,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE: discord.apiBase,
      COOLDOWN_QUESTIONS: '0',
      ...settings,
    },
  });
  try {
    const url = await untilReady(service);
    const readyMs = performance.now() - began;
    const ready = await residentMegabytes(url, adminToken);
    const repliesMs: number[] = [];
    for (let n = 0; n < interactions; n += 1) {
      const { elapsedMs } = await discord.slash('ask', { question: asked[n % asked.length] ?? '' });
      repliesMs.push(elapsedMs);
    }
    return { readyMs, memoryMb: { ready, end: await residentMegabytes(url, adminToken) }, repliesMs };
  } finally {
    service.kill();
    await discord.close();
  }
}

function print(name: string, value: number, unit: string): void {
  process.stdout.write(`${name.padEnd(28)}${value.toFixed(1).padStart(8)} ${unit}\n`);
}

// As a program: npx tsx test/support/measure-interactions.ts
if (process.argv[1] === here) {
  const { readyMs, memoryMb, repliesMs } = await measureInteractions(300);
  const sorted = repliesMs.toSorted((a, b) => a - b);
  print('start to ready', readyMs, 'ms');
  for (const share of [0.5, 0.95, 0.99, 1]) {
    print(`interaction to reply, p${share * 100}`, percentile(sorted, share), 'ms');
  }
  print('the first of them', repliesMs[0] ?? 0, 'ms');
  print('memory when ready', memoryMb.ready, 'MB');
  print(`memory after ${repliesMs.length}`, memoryMb.end, 'MB');
}
