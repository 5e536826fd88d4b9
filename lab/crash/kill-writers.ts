import { spawn } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { endsWithThis } from '../ends-with-this.js';
import type { OpenStore } from '../../src/store/store-place.js';
import { contentOfNumber, crashSetting } from './crash-content.js';

/** What was found after writers were killed. */
export interface CrashReport {
  readonly kills: number;
  /** Things that writers were told are kept. */
  readonly acknowledged: number;
  /** Of these, what was not there afterwards. */
  readonly lost: readonly string[];
  /** What was there in part, or did not fit the rest. */
  readonly torn: readonly string[];
}

export interface CrashOptions {
  readonly kills: number;
  /** Address of the store that is written to. */
  readonly url: string;
  /** Path of the built `crash-writer`. */
  readonly writer: string;
  /** Opens the same store after each kill, as a start would. */
  readonly open: () => Promise<OpenStore>;
  /** A number from 0 to 1, to choose the moments by. */
  readonly random: () => number;
}

/** Longest that a writer writes after its first line, in ms. */
const LONGEST = 60;

/** Starts writers, kills them at a random moment of their writing, and looks at what is there; so many times. */
export async function killWriters(options: CrashOptions): Promise<CrashReport> {
  const lost: string[] = [];
  const torn: string[] = [];
  let acknowledged = 0;
  let answered = 0;
  for (let kill = 0; kill < options.kills; kill += 1) {
    // Now and then two at once.
    const names = kill % 4 === 0 ? [`k${kill}a`, `k${kill}b`] : [`k${kill}`];
    const lines = await Promise.all(names.map((name) => writeAndDie(options, name)));
    const told = lines.flat();
    acknowledged += told.length;
    answered += told.filter((line) => line === 'event').length;
    const open = await options.open();
    try {
      for (const name of names) {
        torn.push(...(await tornIn(open, name)));
        lost.push(...(await lostOf(open, told, name)));
      }
      const counted = (await open.store.events.count('question')).get('answered') ?? 0;
      if (counted < answered) lost.push(`${answered - counted} events`);
      // Whatever was written and never acknowledged counts from now on.
      answered = counted;
    } finally {
      await open.close();
    }
  }
  return { kills: options.kills, acknowledged, lost, torn };
}

/** The whole lines that a writer wrote before it was killed. */
function writeAndDie({ writer, url, random }: CrashOptions, name: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = endsWithThis(
      spawn(process.execPath, [writer, url, name], { stdio: ['ignore', 'pipe', 'pipe'] }),
    );
    let text = '';
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (text === '') setTimeout(() => child.kill('SIGKILL'), random() * LONGEST);
      text += chunk;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(text.split('\n').slice(0, -1));
      else reject(new Error(`the writer ended by itself with ${code}: ${errors}`));
    });
  });
}

/** What was acknowledged to a writer and is not there. */
async function lostOf({ store }: OpenStore, told: readonly string[], name: string): Promise<string[]> {
  const entries = new Set((await store.audit.newest({ limit: 1_000_000 })).map(({ detail }) => detail));
  const lost: string[] = [];
  for (const line of told) {
    const [kind, id = '', version, number] = line.split(' ');
    const detail = line.slice('audit '.length);
    if (kind === 'audit' && detail.split(' ').includes(name) && !entries.has(detail)) lost.push(line);
    if (kind !== 'article' || !id.startsWith(`${name}-`)) continue;
    const kept = (await store.articles.versions(id)).find((each) => each.version === Number(version));
    if (!isDeepStrictEqual(kept?.content, contentOfNumber(Number(number)))) lost.push(line);
  }
  return lost;
}

/**
 * What of a writer is there in part: an article's version missing or cut, an address that leads elsewhere; a setting that is
 * another than the newest entry of the audit says.
 */
async function tornIn({ store }: OpenStore, name: string): Promise<string[]> {
  const torn: string[] = [];
  const [newest] = await store.audit.newest({ limit: 1, guild: name });
  const set = await store.settings.get({ kind: 'guild', id: name }, crashSetting);
  if (newest?.detail !== (set === null ? undefined : `set ${name} ${set}`)) torn.push(`${name} setting`);
  const changed = new Set(await store.articles.changedSince(0));
  for (let at = 0; at < 7; at += 1) {
    const id = `${name}-${at}`;
    const article = await store.articles.get(id);
    if (article === null) continue;
    const versions = await store.articles.versions(id);
    const areWhole = versions.every(
      ({ version, content }, before) =>
        version === before + 1 && isDeepStrictEqual(content, contentOfNumber(at + 7 * before)),
    );
    const isCurrent = isDeepStrictEqual(versions.at(-1), article.current);
    if (!areWhole || !isCurrent || !changed.has(id)) torn.push(id);
    if ((await store.articles.findByAddress(contentOfNumber(at).url ?? '')) === null)
      torn.push(`${id} address`);
  }
  return torn;
}
