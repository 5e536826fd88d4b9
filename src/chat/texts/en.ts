import type { AbstentionReason } from '../../model/answer.js';
import type { EntityType } from '../../model/entity.js';
import type { FactKind } from '../../model/fact.js';
import { directionOf } from '../direction.js';
import { formatsFor } from './formats.js';

const direction = directionOf('en');

const { date, when, language, number } = formatsFor({
  locale: 'en-GB',
  direction,
  undated: 'undated',
  unknownLanguage: 'language unknown',
});

/** One or many: `counted(1, 'article', 'articles')` is "1 article". */
function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

const abstained: Record<AbstentionReason, string> = {
  'nothing-relevant': 'None of the articles says anything about this.',
  'names-not-in-articles': 'None of the articles mentions who or what this question names.',
  'not-stated': 'The articles touch on this, but none of them states the answer.',
  'not-a-question': 'I could not find a question in this. Try a full one, such as "Who mediated the talks?"',
  'empty-corpus': 'There are no articles to answer from yet. A moderator can load some with /reload.',
};

/** Every word of the interface in English. Other languages have the same shape. */
export const en = {
  direction,
  date,
  /** Of a day, month or year. */
  when,
  /** Of a BCP 47 tag. */
  language,
  andMore: (count: number): string => `and ${number(count)} more`,

  answer: {
    asked: 'Question:',
    abstained,
    near: 'Not an answer, but close:',
    accordingTo: (source: string): string => `according to ${source}`,
    restsOn: 'Rests on:',
    asOf: (iso: string): string => `As of ${date(iso)}: later articles were left out.`,
    related: 'Questions these articles do answer:',
    provenance: (snapshot: string): string => `Quoted word for word · articles ${snapshot}`,
  },

  ask: {
    noQuestion: (max: number): string =>
      `Please ask a question of 1 to ${max} characters, such as "Who mediated the talks?"`,
    badDate:
      'The option "as-of" takes a date that exists, as year-month-day, such as 2025-10-08. Please ask again with one, or without it.',
  },

  sources: {
    title: 'Articles',
    total: (articles: number, page: number, pages: number): string =>
      `${counted(articles, 'article', 'articles')}, newest first · page ${page} of ${pages}`,
    empty: 'There are no articles yet. A moderator can load some with /reload.',
    previous: 'Previous',
    next: 'Next',
  },

  facts: {
    kinds: {
      role: 'office',
      meeting: 'meeting',
      contact: 'contact',
      talks: 'talks',
      travel: 'travel',
      statement: 'statement',
      agreement: 'agreement',
      demand: 'demand',
      figure: 'figure',
      event: 'event',
    } satisfies Record<FactKind, string>,
    /** How a sentence puts it, where it does not state it as done. */
    modalities: { planned: 'planned', denied: 'denied', conditional: 'conditional' },
    /** Said in place of any view while the facts are still being read. */
    reading:
      'The facts of the articles are still being read. Please try again in a minute; /ask answers meanwhile.',
    toldBy: (source: string): string => `as told by ${source}`,
    alsoIn: (articles: number): string => `and in ${counted(articles, 'more article', 'more articles')}`,
    badDate: (option: string): string =>
      `The option "${option}" takes a day, month or year that exists, such as 2025-10-08, 2025-10 or 2025. Please try again with one, or without it.`,
    badOrder: 'The time ends before it begins. Please try again with "from" before "to".',
    page: (page: number, pages: number): string => `page ${page} of ${pages}`,
    near: 'Did you mean one of these?',
    askInstead: 'You can also ask in your own words with /ask.',
    provenance: (snapshot: string): string =>
      `Each line is quoted word for word; its date and kind were read out of it · articles ${snapshot}`,
  },

  who: {
    noName: (max: number): string => `Please give a name of 1 to ${max} characters, such as Qatar.`,
    unknown: (name: string): string => `I know nobody and nothing by the name ${name} in these articles.`,
    types: {
      person: 'person',
      organization: 'organisation',
      country: 'country',
      place: 'place',
      group: 'group',
    } satisfies Record<EntityType, string>,
    parts: {
      roles: 'Offices',
      officials: 'People in office',
      met: 'Meetings, contacts and talks',
      said: 'Statements',
      other: 'Also told',
    },
  },

  timeline: {
    title: 'Timeline',
    of: (about: string): string => `Timeline: ${about}`,
    total: (entries: number, page: number, pages: number): string =>
      `${counted(entries, 'dated event', 'dated events')} · page ${page} of ${pages}`,
    from: (date: string): string => `from ${date}`,
    to: (date: string): string => `to ${date}`,
    undated: (count: number): string => `Without a known date, so left out: ${number(count)}.`,
    empty: 'The articles tell of no dated event like this. Try another name or a wider time.',
    picture: 'Picture of a timeline.',
  },

  reports: {
    noAbout: (max: number): string =>
      `Please say what the reports are to be about in 1 to ${max} characters, such as: hostages.`,
    title: (about: string): string => `Reports: ${about}`,
    total: (articles: number, page: number, pages: number): string =>
      `${counted(articles, 'article', 'articles')}, oldest first · page ${page} of ${pages}`,
    findings: {
      agree: 'These articles agree:',
      'figures-differ': 'Figures differ, of the same thing on the same day:',
      'claims-differ': 'One article states it, another denies it:',
      'dates-differ': 'One agreement, dated differently:',
      apart: 'Of different days or things, so no contradiction:',
    },
    more: (sentences: number): string => `and ${counted(sentences, 'more sentence', 'more sentences')}`,
    passages: 'Passages that come near:',
    empty: 'None of the articles tells a fact about this.',
  },

  latest: {
    title: (day: string): string => `Latest: ${day}`,
    changes: (day: string): string => `New against the articles up to ${day}`,
    agreements: 'New agreements:',
    figures: 'Figures that changed:',
    people: 'Not named before:',
    nothingNew: 'No new agreement, changed figure or new name was found.',
    moreArticles: (count: number): string =>
      `${counted(count, 'more article', 'more articles')} of that day: see /sources.`,
    empty: 'No article has a date, so none can be called the latest. See /sources.',
  },

  reload: {
    done: 'The articles were read again.',
    unchanged: 'The articles were read again: nothing has changed.',
    totals: (articles: number, passages: number, facts: number): string =>
      `${counted(articles, 'article', 'articles')}, ${counted(passages, 'passage', 'passages')}, ${counted(facts, 'fact', 'facts')}`,
    took: (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`,
    added: (count: number): string => `Added (${count}):`,
    changed: (count: number): string => `Changed (${count}):`,
    removed: (count: number): string => `Removed (${count}):`,
    rejected: (count: number): string =>
      `Rejected (${count}); put these right and reload. Where an earlier version was good, it still answers:`,
    busy: 'The articles are being read again already. Wait for that to end, then look at /sources or try again.',
    failed: 'The articles could not be read again. Those from before still answer.',
  },

  help: {
    title: 'Parley',
    what: 'Parley answers questions about the Gaza ceasefire talks out of a fixed set of articles, and out of nothing else.',
    quotes:
      'An answer is a quotation, word for word, with its article, date and link; the words that answer are bold. Look at the date: an older article tells what was known then. "[…]" stands where part of a passage was left out.',
    abstains:
      'Where the articles do not say it, Parley says so and shows the nearest passages. It takes no side and adds nothing of its own.',
    commands: 'Commands',
    moderators: '(moderators)',
    privacy:
      'Privacy: a question is used to answer it and is not kept. With "private: yes" only you see the answer.',
  },

  problem: {
    notAllowed: 'This command is for moderators: it needs the permission Manage Server. Ask one of them.',
    cooldown: (seconds: number): string =>
      `That was a little fast. Please try again in ${counted(seconds, 'second', 'seconds')}.`,
    unknownCommand:
      'I do not know this command; the commands may have been updated. Try /help, or reload Discord to see the new ones.',
    failed: (reference: string): string =>
      `Something went wrong here. Please try again; if it stays, tell a moderator the reference ${reference}.`,
  },
};

export type Texts = typeof en;
