import { createHash } from 'node:crypto';

/** Pictures that were drawn, so that equal ones are drawn once. Those not asked for the longest go first. */
export interface KeptPictures {
  /** The picture of what is drawn; null where it is not kept. */
  get(drawn: string): Uint8Array | null;
  keep(drawn: string, png: Uint8Array): void;
}

export interface KeptPicturesOptions {
  /** How many are kept at most. Default 64. */
  readonly most?: number;
  /** How many bytes all of them may have together. Default 8 MiB. */
  readonly bytes?: number;
}

/** Keeps pictures in memory, by what they are drawn from. */
export function createKeptPictures({
  most = 64,
  bytes = 8 * 1024 * 1024,
}: KeptPicturesOptions = {}): KeptPictures {
  const kept = new Map<string, Uint8Array>();
  let size = 0;
  const forget = (key: string): void => {
    size -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  const put = (key: string, png: Uint8Array): void => {
    forget(key);
    kept.set(key, png);
    size += png.length;
  };
  return {
    get(drawn) {
      const key = keyOf(drawn);
      const png = kept.get(key) ?? null;
      if (png !== null) put(key, png);
      return png;
    },
    keep(drawn, png) {
      if (png.length > bytes) return;
      put(keyOf(drawn), png);
      for (const oldest of kept.keys()) {
        if (kept.size <= most && size <= bytes) return;
        forget(oldest);
      }
    },
  };
}

function keyOf(drawn: string): string {
  return createHash('sha256').update(drawn).digest('base64');
}
