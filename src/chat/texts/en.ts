import type { AbstentionReason } from '../../model/answer.js';
import { directionOf } from '../direction.js';
import { answeringInEnglish } from './answering-in-english.js';
import { askingInEnglish } from './asking-in-english.js';
import { editingInEnglish } from './editing-in-english.js';
import { formatsFor } from './formats.js';
import { entityTypesInEnglish, factKindsInEnglish } from './kinds-in-english.js';
import { settingsInEnglish } from './settings-in-english.js';
import { toldInEnglish } from './told-in-english.js';

const direction = directionOf('en');

const { date, when, span, language, number } = formatsFor({
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

const editing = editingInEnglish({ number, latin: (text) => text });
const members = settingsInEnglish({ number, latin: (text) => text });

/** Every word of the interface in English. Other languages have the same shape. */
export const en = {
  /** BCP 47 tag of the language. */
  code: 'en',
  /** Of the language, in itself. */
  name: 'English',
  direction,
  date,
  /** Of a day, month or year. */
  when,
  /** Of the days from the first to the last. */
  span,
  number,
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
    leftOut: (question: string): string =>
      `This answers the first of your questions. Please ask the other by itself: ${question}`,
    related: 'Questions these articles do answer:',
    provenance: (snapshot: string): string => `Quoted word for word · articles ${snapshot}`,
  },

  ask: {
    noQuestion: (max: number, example: string): string =>
      `Please ask a question of 1 to ${max} characters, such as "${example}"`,
    badDate: (option: string): string =>
      `The option "${option}" takes a date that exists, as year-month-day, such as 2025-10-08. Please ask again with one, or without it.`,
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
    kinds: factKindsInEnglish,
    /** How a sentence puts it, where it does not state it as done. */
    modalities: { planned: 'planned', denied: 'denied', conditional: 'conditional' },
    /** Said in place of any view: the facts are still being read, or could not be. */
    without: {
      reading:
        'The facts of the articles are still being read. Please try again in a minute; /ask answers meanwhile.',
      failed:
        'The facts of these articles could not be read, so there are none to show. /ask still answers; whoever runs Parley finds the cause in its log.',
    },
    toldBy: (source: string): string => `as told by ${source}`,
    alsoIn: (articles: number): string => `and in ${counted(articles, 'more article', 'more articles')}`,
    /** How many independent sources several articles are. */
    voices: (count: number): string =>
      count === 1
        ? 'one source: copies, one publisher, or one report in several languages'
        : `${number(count)} independent sources`,
    alike: (count: number): string => `and ${counted(count, 'more sentence', 'more sentences')} on that day`,
    badDate: (option: string): string =>
      `The option "${option}" takes a day, month or year that exists, such as 2025-10-08, 2025-10 or 2025. Please try again with one, or without it.`,
    badOrder: 'The time ends before it begins. Please try again with "from" before "to".',
    page: (page: number, pages: number): string => `page ${page} of ${pages}`,
    near: 'Did you mean one of these?',
    askInstead: 'You can also ask in your own words with /ask.',
    provenance: (snapshot: string): string =>
      `Each line is quoted word for word; its date and kind were read out of it · articles ${snapshot}`,
  },

  told: toldInEnglish({ number }),

  who: {
    noName: (max: number, example: string): string =>
      `Please give a name of 1 to ${max} characters, such as ${example}.`,
    /** Before offices that are held no more. */
    earlier: 'Earlier:',
    /** Of the days of the articles that tell of an office. */
    inArticles: (days: string): string => `in articles of ${days}`,
    unknown: (name: string): string => `I know nobody and nothing by the name ${name} in these articles.`,
    types: entityTypesInEnglish,
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
    byMonth: 'By month:',
    oneMonth: 'Show one month',
  },

  reports: {
    noAbout: (max: number, example: string): string =>
      `Please say what it is to be about in 1 to ${max} characters, such as: ${example}.`,
    title: (about: string): string => `Reports: ${about}`,
    total: (articles: number, page: number, pages: number): string =>
      `${counted(articles, 'article', 'articles')}, oldest first · page ${page} of ${pages}`,
    more: (sentences: number): string => `and ${counted(sentences, 'more sentence', 'more sentences')}`,
    /** Of articles that are no source of their own. */
    copies: (articles: number): string =>
      `Not counted, as copies or of the same source: ${counted(articles, 'article', 'articles')}.`,
    /** How a figure went over time. */
    overTime: (unit: string): string => `Over time: ${unit}`,
    range: (low: string, high: string, from: string, to: string): string =>
      `from ${low} to ${high} · first ${from}, last ${to}`,
    /** Beside the day of a figure whose sentence does not say it. */
    ofArticle: 'day of the article',
    plot: 'Plot of a figure over time.',
    passages: 'Passages that come near:',
    empty: 'None of the articles tells a fact about this.',
  },

  latest: {
    title: (day: string): string => `Latest: ${day}`,
    changes: (day: string): string => `New against the articles up to ${day}`,
    since: (day: string): string => `Since ${day}`,
    copies: (articles: number): string =>
      `The same text in ${counted(articles, 'more article', 'more articles')}.`,
    nothingSince: (day: string): string => `No article is of ${day} or later. Try an earlier day.`,
    wrongSince: 'The option "since" must be no later than "as-of". Please try again.',
    agreements: 'New agreements:',
    figures: 'Figures that changed:',
    people: 'Not named before:',
    nothingNew: 'No new agreement, changed figure or new name was found.',
    moreArticles: (count: number): string =>
      `${counted(count, 'more article', 'more articles')} of these days: see /sources.`,
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
    warnings: (count: number): string => `Loaded, but look at them (${count}):`,
    refused: (before: number, after: number): string =>
      `Nothing was changed: ${number(after)} of ${number(before)} articles would be left. Look whether the folder is whole; with "force: yes" it is taken as it is.`,
    busy: 'The articles are being read again already. Wait for that to end, then look at /sources or try again.',
    failed: 'The articles could not be read again. Those from before still answer.',
  },

  answering: answeringInEnglish({ number }),
  asking: askingInEnglish,
  corpus: editing.corpus,
  feeds: editing.feeds,
  ...members.replies,

  help: {
    title: 'Parley',
    what: (subject: string): string =>
      `Parley answers questions about ${subject} out of a fixed set of articles, and out of nothing else.`,
    quotes:
      'An answer is a quotation, word for word, with its article, date and link; the words that answer are bold. Look at the date: an older article tells what was known then. "[…]" stands where part of a passage was left out.',
    abstains:
      'Where the articles do not say it, Parley says so and shows the nearest passages. It takes no side and adds nothing of its own.',
    commands: 'Commands',
    moderators: '(moderators)',
  },

  /** What menus say of the commands and their options, in at most 100 characters each. */
  commands: {
    ask: {
      description: (subject: string): string => `Ask about ${subject}; the answer is quoted from articles`,
      question: (example: string): string => `Your question, such as: ${example}`,
    },
    who: {
      description: 'What the articles tell of a person, organisation or country, each line cited',
      name: (name: string): string => `A name, such as ${name}`,
    },
    timeline: {
      description: 'Dated events in order, each quoted and cited, with a picture',
      about: (name: string, topic: string): string =>
        `A name or words, such as ${name} or ${topic} (default: everything)`,
      from: 'First day, month or year, such as 2025-10',
      to: 'Last day, month or year, such as 2025-10-13',
    },
    reports: {
      description: 'What each article says on one matter, side by side, and where they differ',
      about: (name: string, topic: string): string => `A name or words, such as ${name} or ${topic}`,
    },
    latest: {
      description: 'What the newest articles say, and what is new in them',
      since: 'What changed since this day, such as 2025-10-01 (default: the newest day)',
    },
    sources: { description: 'List the articles that answers are quoted from' },
    reload: {
      description: 'Read the articles again and report what changed (moderators)',
      force: 'Even where most of the articles would go (default: no)',
    },
    ...editing.commands,
    ...members.commands,
    help: { description: 'What Parley does, how it quotes, and its commands' },
    /** Options that several commands have. */
    shared: {
      language: 'Language of the reply (default: that of what you type, or of your Discord)',
      asOf: 'Leave out articles after this day, such as 2025-10-08',
      page: 'Page of the list (default: 1)',
      private: 'Show the answer to you alone (default: no)',
    },
  },

  problem: {
    notAllowed: 'This command is for moderators: it needs the permission Manage Server. Ask one of them.',
    cooldown: (seconds: number): string =>
      `That was a little fast. Please try again in ${counted(seconds, 'second', 'seconds')}.`,
    unknownCommand:
      'I do not know this command; the commands may have been updated. Try /help, or reload Discord to see the new ones.',
    failed: (reference: string): string =>
      `Something went wrong here. Please try again; if it stays, tell a moderator the reference ${reference}.`,
    badOption: (name: string): string =>
      `The option "${name}" cannot be read as it is. Please try again with another value, or without it.`,
    badField: (label: string): string =>
      `What was filled in under "${label}" cannot be read. Please try again.`,
    serversOnly: 'This command works in servers only. Please use it in one.',
    outdated: 'What this button or form stands for is no longer known. Please use its command again.',
    busy: 'Many are asking just now, more than I can answer. Please try again in a few seconds.',
    tooSlowForForm: 'The form took too long to open. Please try again.',
  },
};

export type Texts = typeof en;
