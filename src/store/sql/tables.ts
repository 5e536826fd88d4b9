import type { Generated } from 'kysely';

/*
 * The tables as the queries see them, the same in every database. What has parts is kept as JSON in a text; times are
 * ISO date-times, or ms since 1970 where they are reckoned with.
 */

/** Names of all tables but that of the migrations, each after those it refers to. */
export const TABLES = [
  'setting',
  'taken_turn',
  'event',
  'event_count',
  'action_state',
  'article_revision',
  'article',
  'article_version',
  'article_address',
  'source',
  'source_check',
  'audit_entry',
  'subscription',
  'told_article',
  'known_article',
  'gap',
  'watch',
  'feedback',
  'announced',
  'lease',
  'hub_subscription',
] as const;

export interface Tables {
  readonly migration: { readonly number: number; readonly name: string; readonly applied_at: string };
  readonly setting: {
    readonly owner_kind: string;
    readonly owner_id: string;
    readonly name: string;
    readonly value: string;
  };
  /** When turns were taken for a key, as a list of ms, and when all of them are past. */
  readonly taken_turn: { readonly key: string; readonly times: string; readonly past_at: number };
  readonly event: {
    readonly id: Generated<number>;
    readonly kind: string;
    readonly at: string;
    readonly happened: string;
  };
  readonly event_count: { readonly kind: string; readonly outcome: string; readonly count: number };
  readonly action_state: { readonly key: string; readonly state: string; readonly put_at: number };
  /** One row, which whoever changes an article holds until it is done. */
  readonly article_revision: { readonly single: number; readonly value: number };
  readonly article: {
    readonly id: string;
    readonly origin: string;
    readonly standing: string;
    /** The current one. */
    readonly version: number;
    readonly copies: string;
    /** That of its last change. */
    readonly revision: number;
  };
  readonly article_version: {
    readonly article: string;
    readonly version: number;
    readonly read_at: string;
    readonly content: string;
  };
  /** Where an article is found: at its own address (`own` is 1), and at those of its copies. */
  readonly article_address: { readonly address: string; readonly own: number; readonly article: string };
  readonly source: {
    readonly id: string;
    readonly url: string;
    readonly definition: string;
    readonly owner: string;
    readonly state: string;
  };
  readonly source_check: {
    readonly id: Generated<number>;
    readonly source: string;
    readonly at: string;
    readonly result: string;
  };
  readonly audit_entry: {
    readonly id: Generated<number>;
    readonly at: string;
    /** That in which it was done; null where in none. */
    readonly guild: string | null;
    readonly entry: string;
  };
  /** `guild` is empty where a member is told. */
  readonly subscription: {
    readonly id: Generated<number>;
    readonly target_kind: string;
    readonly target_id: string;
    readonly guild: string;
    readonly member: string;
    readonly about: string;
    readonly name: string;
    readonly language: string;
    readonly since: string;
    /** 0 or 1. */
    readonly unreachable: number;
  };
  /** `at`: when it came to be in its state, in ms since 1970. */
  readonly told_article: {
    readonly subscription: number;
    readonly article: string;
    readonly state: string;
    readonly delivery: string | null;
    readonly at: number;
  };
  readonly known_article: { readonly id: string };
  /** `guild` is empty for direct messages, here and below. */
  readonly gap: {
    readonly id: Generated<number>;
    readonly key: string;
    readonly guild: string;
    readonly asked: string;
    readonly count: number;
    readonly first_asked: string;
    readonly last_asked: string;
    readonly standing: string;
    readonly snapshot: string;
    readonly answered_by: string | null;
    /** Code of the only member who asked; empty where several did, null where it was asked before codes were kept. */
    readonly asker: string | null;
  };
  readonly watch: {
    readonly id: Generated<number>;
    readonly kind: string;
    readonly subject: string;
    readonly member: string;
    readonly guild: string;
    readonly asked: string;
    readonly since: string;
    /** In ms since 1970; 0 where nobody is about to tell. */
    readonly claimed_at: number;
  };
  readonly feedback: {
    readonly id: Generated<number>;
    readonly answer: string;
    readonly voter: string;
    readonly guild: string;
    readonly at: string;
    /** Null where the answer was right. */
    readonly complaint: string | null;
    readonly standing: string;
    readonly outcome: string | null;
  };
  /** How often something was announced to all processes (`Announcements`). */
  readonly announced: { readonly what: string; readonly count: number };
  /** `holder` is empty where nobody has it. */
  readonly lease: { readonly name: string; readonly holder: string; readonly beat: number };
  /** Times in ms since 1970. It outlives its source: the hub is told first that it is wanted no more. */
  readonly hub_subscription: {
    readonly key: string;
    readonly source: string;
    readonly hub: string;
    readonly topic: string;
    readonly callback: string;
    readonly secret: string;
    readonly standing: string;
    readonly active_until: number;
    readonly ask_at: number;
    readonly tries: number;
    readonly problem: string | null;
    /** 0 or 1. */
    readonly hinted: number;
  };
}
