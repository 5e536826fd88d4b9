import type { Json } from '../limits/problem.js';

/** A file a member gives: with a command, or in a form. */
export interface GivenFile {
  readonly filename: string;
  readonly content: string | Uint8Array;
  /** Default `text/plain`. */
  readonly contentType?: string;
}

/** The files members gave, as Discord's CDN keeps them. */
export interface Attachments {
  /** Keeps a file; gives the attachment object that tells of it. */
  keep(file: GivenFile): Json & { readonly id: string };
  /** What stands under a path of the CDN; `gone` where its address has expired. */
  at(path: string): { readonly content: Uint8Array; readonly contentType: string } | 'gone' | undefined;
  /** All addresses that were given until now expire. */
  expire(): void;
}

/** `origin`: the server's address without a slash at its end, known once it listens. */
export function createAttachments(nextId: () => string, origin: () => string): Attachments {
  const files = new Map<string, { content: Uint8Array; contentType: string } | 'gone'>();
  return {
    keep({ filename, content, contentType = 'text/plain; charset=utf-8' }) {
      const id = nextId();
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const path = `/ephemeral-attachments/${id}/${encodeURIComponent(filename)}`;
      files.set(path, { content: bytes, contentType });
      return {
        id,
        filename,
        size: bytes.length,
        url: origin() + path,
        proxy_url: origin() + path,
        content_type: contentType,
        ephemeral: true,
      };
    },
    at: (path) => files.get(path),
    expire() {
      for (const path of files.keys()) files.set(path, 'gone');
    },
  };
}
