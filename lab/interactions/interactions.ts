import { spawn } from 'node:child_process';
import { generateKeyPairSync, subtle, verify, sign, type KeyObject } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endsWithThis } from '../ends-with-this.js';
import { processTerminal, runCli, write, type Terminal } from '../../src/cli/run.js';
import { projectRoot } from '../../src/project-root.js';
import { percentile } from '../bench/percentiles.js';
import { startService } from '../bench/start-service.js';
import { timeUsed, type TimeUsed } from '../bench/time-used.js';
import { lettersTyped } from './letters-typed.js';
import { createSigner, openLoad, type LoadRun } from './send-load.js';

const USAGE = `Usage:
  npm run --silent interactions -- [KIND …]

Starts the built service and a bare Hono route that verifies the same signatures, both on loopback, and sends them signed
interactions by turns: of all kinds, or of those that are named (PING, /help, /who …, /ask …, /ask). Ends by itself.
`;

/** Requests of a round, rounds of each kind, and of the paced run: how many a second, and for how long. */
const SIZES = { warmUp: 300, round: 2000, rounds: 4, perSecond: 300, seconds: 10 } as const;

const member = { user: { id: '100000000000000001' }, permissions: '0' };
const common = { application_id: '1', guild_id: '2', channel_id: '3', member, locale: 'en-US', version: 1 };
const command = (name: string, options: readonly object[] = []) => ({
  type: 2,
  data: { id: '5', name, type: 1, options },
});
const text = (name: string, value: string, more: object = {}) => ({ name, type: 3, value, ...more });

const typing = (name: string, option: string, typed: string) => ({
  ...command(name, [text(option, typed, { focused: true })]),
  type: 4,
});

const ASKED = command('ask', [text('question', 'Who is Jared Kushner?')]);

/** What members do, the n-th time, from the cheapest to the dearest. The dots are where something is being typed. */
const KINDS: Readonly<Record<string, (n: number, letters: readonly string[]) => object>> = {
  PING: () => ({ type: 1 }),
  '/help': () => command('help'),
  '/who …': () => typing('who', 'name', 'kush'),
  '/ask …': (n, letters) => typing('ask', 'question', letters[n % letters.length] ?? ''),
  '/ask': () => ASKED,
};

/** Measures Discord's interactions over HTTP, end to end, beside the least that a route for them can be. */
export async function interactions({ args, stdout, stderr }: Terminal): Promise<void> {
  const kinds = Object.entries(KINDS).filter(([name]) => args.length === 0 || args.includes(name));
  if (args.some((name) => KINDS[name] === undefined)) return write(stdout, USAGE);
  const letters = await lettersTyped(projectRoot());
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const hex = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  for (const line of await timeVerifying(publicKey, privateKey)) await write(stdout, `${line}\n`);
  const root = projectRoot();
  const folder = await mkdtemp(join(tmpdir(), 'parley-interactions-'));
  const corpus = join(folder, 'articles');
  await cp(join(root, 'data/articles'), corpus, { recursive: true });
  const places = { root, corpus, cache: join(folder, 'cache'), database: join(folder, 'parley.db') };
  const settings = { DISCORD_PUBLIC_KEY: hex, COOLDOWN_QUESTIONS: '0' };
  const service = await startService(places, () => performance.now(), settings);
  const bare = await startBareRoute(hex);
  try {
    if (service === null) throw new Error('the service did not become ready');
    let sent = 0;
    const signed = createSigner(privateKey, common, () => Date.now());
    const targets = { ours: openLoad(service.url), bare: openLoad(bare.url) };
    for (const [name, kind] of kinds) {
      stderr.write(`parley: ${name}\n`);
      const make = () => signed(kind((sent += 1), letters));
      const runs: Record<keyof typeof targets, LoadRun[]> = { ours: [], bare: [] };
      await targets.bare.sendAll(make, SIZES.warmUp);
      await targets.ours.sendAll(make, SIZES.warmUp);
      for (let round = 0; round < SIZES.rounds; round += 1) {
        runs.bare.push(await targets.bare.sendAll(make, SIZES.round));
        runs.ours.push(await targets.ours.sendAll(make, SIZES.round));
      }
      const before = await timeUsed(service.pid);
      const paced = await targets.ours.sendPaced(make, SIZES.perSecond * SIZES.seconds, SIZES.perSecond);
      const after = await timeUsed(service.pid);
      const each = (of: keyof TimeUsed): string => ((after[of] - before[of]) / paced.times.length).toFixed(2);
      const used = `${each('whole')} ms of a core each, ${each('main')} in the main thread`;
      const sorted = paced.times.toSorted((a, b) => a - b);
      const [ours, theirs] = [perSecond(runs.ours), perSecond(runs.bare)];
      const shares = `${ours.toFixed(0)}/s, ${(ours / theirs).toFixed(2)} of the bare route's ${theirs.toFixed(0)}/s`;
      const at = [0.5, 0.99, 1].map((share) => `p${share * 100} ${percentile(sorted, share).toFixed(1)} ms`);
      await write(
        stdout,
        `${name.padEnd(14)}${shares}; at ${SIZES.perSecond}/s: ${at.join(', ')}; ${used}\n`,
      );
    }
    await Promise.all([targets.ours.close(), targets.bare.close()]);
  } finally {
    await bare.stop();
    await service?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function perSecond(runs: readonly LoadRun[]): number {
  const ms = runs.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0);
  return (1000 * runs.reduce((sum, { times }) => sum + times.length, 0)) / ms;
}

/** The ways in which Node verifies a signature, each with as many at a time as there are connections. */
async function timeVerifying(publicKey: KeyObject, privateKey: KeyObject): Promise<string[]> {
  const message = Buffer.from(JSON.stringify({ ...common, ...ASKED }));
  const signature = sign(null, message, privateKey);
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const webKey = await subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  const ways: Readonly<Record<string, () => unknown>> = {
    'node:crypto, in place': () => verify(null, message, publicKey, signature),
    'node:crypto, in its pool': () =>
      new Promise((resolve) => verify(null, message, publicKey, signature, resolve)),
    'Web Crypto': () => subtle.verify('Ed25519', webKey, signature, message),
  };
  const lines: string[] = [];
  for (const [name, verified] of Object.entries(ways)) {
    const began = performance.now();
    for (let n = 0; n < 100; n += 1) await Promise.all(Array.from({ length: 30 }, verified));
    const each = (1000 * (performance.now() - began)) / 3000;
    lines.push(`${name.padEnd(26)}${each.toFixed(0).padStart(5)} µs a signature`);
  }
  return lines;
}

async function startBareRoute(key: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const program = fileURLToPath(new URL('bare-route.js', import.meta.url));
  const child = endsWithThis(spawn(process.execPath, [program, key], { stdio: ['pipe', 'pipe', 'inherit'] }));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const url of createInterface({ input: child.stdout })) {
    return {
      url,
      async stop() {
        child.stdin.end();
        await ended;
      },
    };
  }
  throw new Error('the bare route did not start');
}

/** Runs the door in this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCli(processTerminal(), interactions);
}
