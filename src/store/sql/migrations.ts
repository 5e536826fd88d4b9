/** What the databases write differently. */
export interface SqlDialect {
  readonly name: 'sqlite' | 'postgres';
  /** Column that numbers rows in the order in which they come; no number is given twice. */
  readonly counter: string;
  /** Text that is compared by its code points. */
  readonly text: string;
  /** Whole numbers up to 2⁵³. */
  readonly integer: string;
}

/** A step from one layout of the tables to the next. Those that were released never change; there is no way back. */
export interface Migration {
  /** From 1, without gaps. */
  readonly number: number;
  readonly name: string;
  readonly statements: (dialect: SqlDialect) => readonly string[];
}

const first: Migration = {
  number: 1,
  name: 'settings, limits, events, action states, articles, sources, audit',
  statements: ({ counter, text, integer }) => [
    `create table setting (
       owner_kind ${text} not null, owner_id ${text} not null, name ${text} not null, value ${text} not null,
       primary key (owner_kind, owner_id, name))`,
    `create table taken_turn (key ${text} not null primary key, times ${text} not null, past_at ${integer} not null)`,
    'create index taken_turn_past on taken_turn (past_at)',
    `create table event (id ${counter}, kind ${text} not null, at ${text} not null, happened ${text} not null)`,
    'create index event_kind on event (kind, id)',
    `create table event_count (
       kind ${text} not null, outcome ${text} not null, count ${integer} not null, primary key (kind, outcome))`,
    `create table action_state (key ${text} not null primary key, state ${text} not null, put_at ${integer} not null)`,
    'create index action_state_put on action_state (put_at)',
    `create table article_revision (single ${integer} not null primary key check (single = 1), value ${integer} not null)`,
    'insert into article_revision (single, value) values (1, 0)',
    `create table article (
       id ${text} not null primary key, origin ${text} not null,
       standing ${text} not null check (standing in ('live', 'removed', 'vanished')),
       version ${integer} not null, copies ${text} not null, revision ${integer} not null)`,
    'create index article_changed on article (revision)',
    `create table article_version (
       article ${text} not null references article (id) on delete cascade, version ${integer} not null,
       read_at ${text} not null, content ${text} not null, primary key (article, version))`,
    `create table article_address (
       address ${text} not null, own ${integer} not null,
       article ${text} not null references article (id) on delete cascade, primary key (address, own, article))`,
    'create index article_address_of on article_address (article)',
    `create table source (
       id ${text} not null primary key, url ${text} not null, definition ${text} not null, owner ${text} not null,
       state ${text} not null)`,
    `create table source_check (
       id ${counter}, source ${text} not null references source (id) on delete cascade, at ${text} not null,
       result ${text} not null)`,
    'create index source_check_of on source_check (source, id)',
    `create table audit_entry (id ${counter}, at ${text} not null, entry ${text} not null)`,
  ],
};

const subscriptions: Migration = {
  number: 2,
  name: 'subscriptions, and which articles are no news',
  statements: ({ counter, text, integer }) => [
    `create table subscription (
       id ${counter}, target_kind ${text} not null check (target_kind in ('member', 'channel')),
       target_id ${text} not null, guild ${text} not null, member ${text} not null, about ${text} not null,
       name ${text} not null, language ${text} not null, since ${text} not null, unreachable ${integer} not null,
       unique (target_kind, target_id, about))`,
    'create index subscription_of_server on subscription (guild)',
    `create table told_article (
       subscription ${integer} not null references subscription (id) on delete cascade, article ${text} not null,
       state ${text} not null check (state in ('due', 'claimed', 'failed', 'sent')), delivery ${text},
       at ${integer} not null, primary key (subscription, article))`,
    `create index told_article_waiting on told_article (at) where state <> 'sent'`,
    'create index told_article_together on told_article (delivery)',
    `create table known_article (id ${text} not null primary key)`,
  ],
};

const community: Migration = {
  number: 3,
  name: 'gaps, watches, feedback; the audit by server',
  statements: ({ name, counter, text, integer }) => [
    `alter table audit_entry add column guild ${text}`,
    // Of a text that was written in this order; as JSON, PostgreSQL would not read letters that it cannot keep.
    name === 'postgres'
      ? `update audit_entry set guild = substring(entry from '^[{]"actor":[{]"kind":"member","id":"[^"]*","guild":"([^"]*)"')`
      : `update audit_entry set guild = json_extract(entry, '$.actor.guild')`,
    'create index audit_entry_guild on audit_entry (guild, id)',
    `create table gap (
       id ${counter}, key ${text} not null unique, guild ${text} not null, asked ${text} not null,
       count ${integer} not null, first_asked ${text} not null, last_asked ${text} not null,
       standing ${text} not null check (standing in ('open', 'settled', 'dismissed')),
       snapshot ${text} not null, answered_by ${text})`,
    'create index gap_most_asked on gap (guild, standing, count, last_asked)',
    'create index gap_asked on gap (last_asked)',
    `create table watch (
       id ${counter}, kind ${text} not null check (kind in ('answer', 'feedback', 'name')), subject ${text} not null,
       member ${text} not null, guild ${text} not null, asked ${text} not null, since ${text} not null,
       claimed_at ${integer} not null, unique (member, kind, subject))`,
    'create index watch_about on watch (subject)',
    'create index watch_since on watch (since)',
    `create table feedback (
       id ${counter}, answer ${text} not null, voter ${text} not null, guild ${text} not null, at ${text} not null,
       complaint ${text}, standing ${text} not null check (standing in ('open', 'settled')), outcome ${text},
       unique (answer, voter))`,
    'create index feedback_of_server on feedback (guild, id)',
    'create index feedback_of_voter on feedback (voter)',
    'create index feedback_at on feedback (at)',
  ],
};

const sharing: Migration = {
  number: 4,
  name: 'what processes tell each other, and which does work for all',
  statements: ({ text, integer }) => [
    `create table announced (what ${text} not null primary key, count ${integer} not null)`,
    `create table lease (name ${text} not null primary key, holder ${text} not null, beat ${integer} not null)`,
  ],
};

const hubs: Migration = {
  number: 5,
  name: 'what is agreed with hubs of feeds',
  statements: ({ text, integer }) => [
    `create table hub_subscription (
       key ${text} not null primary key, source ${text} not null, hub ${text} not null, topic ${text} not null,
       callback ${text} not null, secret ${text} not null,
       standing ${text} not null check (standing in ('asked', 'active', 'ending')),
       active_until ${integer} not null, ask_at ${integer} not null, tries ${integer} not null, problem ${text},
       hinted ${integer} not null)`,
  ],
};

const askers: Migration = {
  number: 6,
  name: 'questions that one member alone has asked',
  statements: ({ text }) => [`alter table gap add column asker ${text}`],
};

/** All of them, in order. */
export const MIGRATIONS: readonly Migration[] = [first, subscriptions, community, sharing, hubs, askers];
