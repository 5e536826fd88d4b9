import { createEditing } from '../../../src/app/editing/create-editing.js';
import type { Editing, Offered, Preview } from '../../../src/app/editing.js';
import { wordChanges } from '../../../src/sources/stories/word-changes.js';
import { createKeptStories } from '../../../src/app/following/story-likeness.js';
import type { Actor } from '../../../src/app/article-ports.js';
import type { Store } from '../../../src/app/ports.js';
import type { FetchOutcome } from '../../../src/sources/fetching/fetch-outcome.js';
import { readFileItems, type FileItem } from '../../../src/sources/read-file.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { readTestPage } from '../following/a-web.js';
import { NO_HUB } from '../../../src/sources/fetching/hub-links.js';

export const MODERATOR: Actor = { kind: 'member', id: '42', guild: '7' };

/** A page of the web in the test, or how fetching it ends. */
type Fetched = string | Exclude<FetchOutcome, { kind: 'fetched' }>;

/** Editing on a store in memory and a web of pages. */
export interface AnEditor {
  readonly store: Store;
  readonly editing: Editing;
  readonly pages: Map<string, Fetched>;
  /** How often it was told that something changed. */
  readonly changes: () => number;
  /** The audit, oldest first: action, subject, outcome. */
  readonly audited: () => Promise<string[]>;
}

export function anEditor(): AnEditor {
  const store = createMemoryStore({ now: () => 0, clock: () => new Date('2025-10-09T08:00:00Z') });
  const pages = new Map<string, Fetched>();
  let changes = 0;
  const editing = createEditing({
    articles: store.articles,
    audit: store.audit,
    changes: store.changes,
    fetch: async (url) => {
      const page = pages.get(url) ?? { kind: 'gone', reason: 'there is no such page' };
      if (typeof page !== 'string') return page;
      const bytes = new TextEncoder().encode(page);
      const headers = { contentType: 'text/html', etag: null, lastModified: null, freshSeconds: null };
      return { kind: 'fetched', document: { url, bytes, reservations: [], hubLinks: NO_HUB, ...headers } };
    },
    readPage: async ({ bytes }) => readTestPage(new TextDecoder().decode(bytes)),
    readUpload: async (file, bytes) => {
      const items: FileItem[] = [];
      for await (const item of readFileItems(file, bytes)) items.push(item);
      return items;
    },
    likeness: createKeptStories({ articles: store.articles, yieldTurn: async () => undefined }),
    compare: async (before, after) => wordChanges(before, after),
    clock: () => new Date('2025-10-09T08:00:00Z'),
    changed: () => void (changes += 1),
    signal: new AbortController().signal,
  });
  return {
    store,
    editing,
    pages,
    changes: () => changes,
    async audited() {
      const entries = await store.audit.newest({ limit: 99 });
      return entries.toReversed().map(({ action, subject, outcome }) => [action, subject, outcome].join(' '));
    },
  };
}

export function file(name: string, text: string): Offered {
  return { kind: 'file', name, bytes: new TextEncoder().encode(text) };
}

export function address(url: string): Offered {
  return { kind: 'address', url };
}

/** The articles of what was read. @throws where it was refused */
export function readOf(preview: Preview) {
  if (preview.kind === 'refused') throw new Error(preview.reason);
  return preview.articles;
}
