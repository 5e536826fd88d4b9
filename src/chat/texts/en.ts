import type { AbstentionReason } from '../../model/answer.js';
import { directionOf } from '../direction.js';
import { formatsFor } from './formats.js';

const direction = directionOf('en');

const { date, language, number } = formatsFor({
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
