import { sql, type Kysely } from 'kysely';
import type { Fact } from '../../../model/fact.js';

/** What a stored corpus is kept in. Bytes are written and read by `corpus/stored/`. */
export interface PassageTables {
  generation: {
    number: number;
    version: string;
    built_at: string;
    state: string;
    articles: number;
    passages: number;
    facts: number;
  };
  segment: {
    number: number;
    /** Generation that it is first of, and that it is not of any more. */
    born: number;
    died: number | null;
    merged: number[];
    documents: number;
    /** Numbers of the next article and passage after it: those of what is gone are never given again. */
    next_article: number;
    next_ordinal: number;
    next_term: number;
    next_word: number;
    content: Buffer;
  };
  /** Numbers of terms and of words, which the rest knows them by. */
  term: { text: string; number: number };
  word: { text: string; number: number };
  posting: { term: number; segment: number; entries: Buffer };
  article: {
    number: number;
    born: number;
    died: number | null;
    id: string;
    fingerprint: string;
    key: string;
    file: string;
    line: number | null;
    first: number;
    passages: number;
    facts_read: number;
    day: number;
    metadata: string;
    content: string;
    spans: Buffer;
    words: Buffer;
    facts_beside: string;
  };
  /** Terms of each passage, and facts of those that have some: of the many that a question looks at, nothing else is read. */
  passage: { ordinal: number; terms: Buffer };
  passage_facts: { ordinal: number; facts: string };
  encounter: {
    article: number;
    id: string;
    names: string[];
    modality: Fact['modality'];
    dated: boolean;
    placed: boolean;
  };
  comparable: { article: number; key: string; fact: string };
  /** One row: when it was last used, by the clock of the database. */
  used: { at: Date };
}

/**
 * Statements that lay the tables out where they are not there. Bytes are kept as they are: they are small already. A database in another
 * order of letters is none of our affair: terms are told apart by their code points.
 */
const STATEMENTS = [
  `create table if not exists generation (
    number integer primary key, version text not null, built_at text not null, state text not null,
    articles integer not null, passages integer not null, facts integer not null)`,
  `create table if not exists segment (
    number integer primary key, born integer not null, died integer, merged integer[] not null,
    documents integer not null, next_article integer not null, next_ordinal integer not null,
    next_term integer not null, next_word integer not null, content bytea not null)`,
  'create table if not exists term (text text collate "C" primary key, number integer not null)',
  'create table if not exists word (text text collate "C" primary key, number integer not null)',
  `create table if not exists posting (
    term integer not null, segment integer not null, entries bytea not null, primary key (term, segment))`,
  'alter table posting alter column entries set storage external',
  'create index if not exists posting_of_segment on posting (segment)',
  `create table if not exists article (
    number integer primary key, born integer not null, died integer, id text collate "C" not null,
    fingerprint text not null, key text not null, file text not null, line integer, first integer not null,
    passages integer not null, facts_read integer not null, day integer not null,
    metadata text not null, content text not null, spans bytea not null, words bytea not null, facts_beside text not null)`,
  'create table if not exists passage (ordinal integer primary key, terms bytea not null)',
  'create table if not exists passage_facts (ordinal integer primary key, facts text not null)',
  'create index if not exists article_by_id on article (id, number)',
  'create index if not exists article_gone on article (died) where died is not null',
  'create index if not exists article_by_day on article (day desc, number desc)',
  `create table if not exists encounter (
    article integer not null, id text not null, names text[] not null, modality text not null,
    dated boolean not null, placed boolean not null)`,
  'create index if not exists encounter_names on encounter using gin (names) with (fastupdate = off)',
  'create index if not exists encounter_article on encounter (article)',
  'create table if not exists comparable (article integer not null, key text collate "C" not null, fact text not null)',
  'create index if not exists comparable_key on comparable (key)',
  'create index if not exists comparable_article on comparable (article)',
  'create table if not exists used (at timestamptz not null)',
  'insert into used (at) select now() where not exists (select from used)',
];

/** Any number that no other program takes, to lay tables out one process at a time. */
const LAYING_OUT = 7_272_540;

/** Lays the tables out in a schema of their own. */
export async function layOutPassages(db: Kysely<PassageTables>, schema: string): Promise<void> {
  await db.transaction().execute(async (step) => {
    await sql`select pg_advisory_xact_lock(${LAYING_OUT})`.execute(step);
    await sql`create schema if not exists ${sql.id(schema)}`.execute(step);
    await sql`set local search_path to ${sql.id(schema)}`.execute(step);
    for (const statement of STATEMENTS) await sql.raw(statement).execute(step);
  });
}
