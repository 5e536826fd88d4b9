import { MOST_ATTACHED, type AttachedFile, type FetchAttached } from '../../app/attached-file.js';
import type { Logger } from '../../logger.js';

/** Where Discord keeps what members attach. */
const CDN: readonly string[] = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
/** In ms, for a whole file. */
const PATIENCE = 20_000;
/** What Discord answers for an address that has expired, or whose file was deleted. */
const GONE: readonly number[] = [403, 404, 410];

/** What is needed of `fetch`. */
export type FetchFile = (
  url: string,
  init: { readonly signal: AbortSignal; readonly redirect: 'error' },
) => Promise<Pick<Response, 'status' | 'body'>>;

export interface FetchAttachedOptions {
  readonly fetch: FetchFile;
  /** Where Discord's API is, if not at its own place: files may then be there as well. */
  readonly apiBase: string;
  /** Origin where a server other than Discord's keeps them, if not where its API is; null where none is told. */
  readonly cdnBase: string | null;
  readonly logger: Logger;
}

/** Fetches what members attached, from where Discord keeps it and from nowhere else. */
export function createFetchAttached({
  fetch,
  apiBase,
  cdnBase,
  logger,
}: FetchAttachedOptions): FetchAttached {
  const others = [apiBase, ...(cdnBase === null ? [] : [cdnBase])];
  const origins = [...CDN, ...others.flatMap((at) => (URL.canParse(at) ? [new URL(at).origin] : []))];
  return async (url) => {
    const origin = URL.canParse(url) ? new URL(url).origin : null;
    if (origin === null || !origins.includes(origin)) {
      // The rest of the address may open the file to whoever reads the log.
      logger.warn({ origin }, 'an attached file is not where Discord keeps them, and was not fetched');
      return { kind: 'failed' };
    }
    try {
      // An address that leads elsewhere is none that Discord gave.
      const { status, body } = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
      if (status === 200 && body !== null) return await read(body);
      await body?.cancel();
      return { kind: GONE.includes(status) ? 'gone' : 'failed' };
    } catch (error) {
      logger.warn({ err: error }, 'an attached file could not be fetched');
      return { kind: 'failed' };
    }
  };
}

async function read(body: ReadableStream<Uint8Array>): Promise<AttachedFile> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    // Leaving the loop ends the stream.
    if (size > MOST_ATTACHED) return { kind: 'too-large' };
    parts.push(part);
  }
  return { kind: 'fetched', bytes: Buffer.concat(parts) };
}
