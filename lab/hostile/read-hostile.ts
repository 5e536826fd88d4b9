import type { PageReading } from '../../src/app/following/following-effects.js';
import type { WebReader } from '../../src/runtime/web-reader.js';
import type { GuardedRequest } from '../../src/sources/fetching/guarded-request.js';
import { hostileDocument, type HostileDocument } from './hostile-documents.js';
import { HOSTILE_ANSWERS } from './hostile-servers.js';

/** What reading one document, or asking one server, came to. */
export interface HostileResult {
  /** Number of the document, or path of the server. */
  readonly name: string;
  readonly about: string;
  readonly bytes: number;
  /** Of a document the processor's time, of a server what it took in all. */
  readonly ms: number;
  /** Of a document, the processor's time of this thread; null where the machine does not tell. */
  readonly ownMs: number | null;
  /** Whether an article or an entry was read of it. */
  readonly isRead: boolean;
  /** Why nothing was; null where something was. */
  readonly reason: string | null;
}

/** Reasons that a reader's thread was ended for. */
export const ENDED: ReadonlySet<string> = new Set([
  'it takes too long to read',
  'it takes too much memory to read',
  'it could not be read: the parser failed on it',
  'it could not be read: the thread that read it ended',
]);

/**
 * Reads the documents with these numbers, one after the other; none is kept. `spent` is the processor's time until now, `own` that
 * of this thread, in ms.
 */
export async function* readDocuments(
  seeds: Iterable<number>,
  reader: Pick<WebReader, 'readFeed' | 'readPage'>,
  spent: () => number,
  own: () => number | null,
): AsyncGenerator<HostileResult> {
  for (const seed of seeds) {
    const document = hostileDocument(seed);
    const began = spent();
    const ownBegan = own();
    const reason = await reasonOf(document, reader);
    const ownEnded = own();
    const { kind, about, bytes } = document;
    yield {
      name: String(seed),
      about: `${kind}: ${about}`,
      bytes: bytes.byteLength,
      ms: spent() - began,
      ownMs: ownBegan === null || ownEnded === null ? null : ownEnded - ownBegan,
      isRead: reason === null,
      reason,
    };
  }
}

async function reasonOf(
  { kind, contentType, bytes }: HostileDocument,
  { readFeed, readPage }: Pick<WebReader, 'readFeed' | 'readPage'>,
): Promise<string | null> {
  const document = { bytes, url: 'https://hostile.example/page', contentType };
  if (kind === 'feed') {
    const read = await readFeed(document);
    return read.ok ? null : read.reason;
  }
  const { articles, leftOut }: PageReading = await readPage(document);
  return articles.length > 0 ? null : (leftOut[0] ?? '');
}

/** Asks every hostile server, so many at a time; each has `within` ms. */
export async function askServers(
  origin: string,
  request: GuardedRequest,
  { times, within, now }: { readonly times: number; readonly within: number; readonly now: () => number },
): Promise<HostileResult[]> {
  const results: HostileResult[] = [];
  for (let time = 0; time < times; time += 1) {
    const all = Object.keys(HOSTILE_ANSWERS).map(async (path): Promise<HostileResult> => {
      const began = now();
      const answered = await request(`${origin}${path}`, { signal: AbortSignal.timeout(within) });
      const isRead = answered.kind === 'answer' || answered.kind === 'redirect';
      const bytes = answered.kind === 'answer' ? answered.bytes.byteLength : 0;
      const reason = 'reason' in answered ? answered.reason : null;
      return { name: path, about: 'a server', bytes, ms: now() - began, ownMs: null, isRead, reason };
    });
    results.push(...(await Promise.all(all)));
  }
  return results;
}
