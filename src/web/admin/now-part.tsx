import type { Audit } from '../../app/article-ports.js';
import type { Following } from '../../app/following/following.js';
import type { Events, StoreTrouble } from '../../app/ports.js';
import type { Operations } from '../../app/services.js';
import type { View } from '../view.js';
import type { AdminPart } from './admin-part.js';
import { DashboardPage, type DashboardContent } from './dashboard-page.js';

export interface NowPartOptions {
  readonly operations: Operations;
  readonly events: Pick<Events, 'count'>;
  /** Without it no sources are followed. */
  readonly following?: Pick<Following, 'list' | 'check'> | undefined;
  readonly audit: Pick<Audit, 'newest'>;
  /** Bytes of memory that the process has. */
  readonly memory: () => number;
  /** How the connection to Discord stands, and what is wrong with it. */
  readonly discord: () => { readonly state: string; readonly reason: string | null };
  /** What is wrong with what is stored; null where all is well. */
  readonly stored: () => StoreTrouble | null;
}

/** Entries of the audit that are shown. */
const MOST_AUDITED = 20;

/** How things stand now: articles, questions, Discord, the store, sources, and who changed what. */
export function nowPart(options: NowPartOptions): AdminPart {
  return {
    name: null,
    title: ({ pages }) => pages.admin.parts.now,
    show: async (view) => ({
      content: <DashboardPage view={view} content={await contentOf(options, view)} />,
    }),
    actions: {
      async check(sent, { pages: { admin } }) {
        const outcome = await options.following?.check(sent.get('source') ?? '');
        const told = { checked: admin.checked, busy: admin.checking, unknown: admin.noSuch };
        return told[outcome?.kind ?? 'unknown'];
      },
    },
  };
}

async function contentOf(options: NowPartOptions, { query }: View): Promise<DashboardContent> {
  const { operations, events, following, audit, memory, discord, stored } = options;
  const counted = await events.count('question');
  const before = /^\d{1,15}$/.exec(query['before'] ?? '')?.[0];
  // One more than is shown tells whether there are older ones.
  const entries = await audit.newest({
    limit: MOST_AUDITED + 1,
    ...(before === undefined ? {} : { before }),
  });
  const of = (outcome: string): number => counted.get(outcome) ?? 0;
  return {
    summary: await operations.summary(),
    report: await operations.lastReload(),
    questions: { answered: of('answered'), abstained: of('abstained'), failed: of('failed') },
    sources: (await following?.list()) ?? [],
    audit: {
      entries: entries.slice(0, MOST_AUDITED),
      isNewest: before === undefined,
      hasOlder: entries.length > MOST_AUDITED,
    },
    memory: memory(),
    discord: discord(),
    stored: stored()?.reason ?? null,
  };
}
