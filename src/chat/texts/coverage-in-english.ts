import type { SettingsWords } from './settings-in-english.js';

/** What is said of what the articles cover, and of telling people what is new in them, in English. */
export const coverageInEnglish = ({ number }: SettingsWords) => ({
  replies: {
    topics: {
      title: 'What the articles cover',
      articles: (count: number): string => `Articles: ${number(count)}`,
      undated: (count: number): string => `undated: ${number(count)}`,
      languages: 'Languages:',
      publishers: 'Publishers:',
      unknownPublisher: 'unknown',
      people: 'People:',
      parties: 'Organisations and countries:',
      matters: 'Matters:',
      kinds: 'What is told:',
      months: 'Of when:',
      pickName: 'What is told of a person or party',
      pickMatter: 'What each article reports on a matter',
      pickMonth: 'The events of a month',
    },
    subscriptions: {
      noAbout: (max: number, example: string): string =>
        `Please say in 1 to ${max} characters what you want to be told of, such as ${example}.`,
      begins: (name: string): string =>
        `From now on you are told here when a new article says something about ${name}.`,
      beginsInChannel: (name: string): string =>
        `From now on it is told here when a new article says something about ${name}.`,
      added: (name: string): string =>
        `Subscribed: ${name}. When a new article says something about it, you get a direct message.`,
      addedInChannel: (name: string): string =>
        `Subscribed: ${name}. When a new article says something about it, this channel is told.`,
      /** Beside words that no fact has so far. */
      nothingYet: 'No article says anything about this so far.',
      already: (name: string): string => `You are subscribed to this already: ${name}.`,
      full: (most: number): string =>
        `There can be ${number(most)} subscriptions, and there are. End one first: /subscribe list.`,
      closed:
        'Discord does not let Parley write to you, so nothing was subscribed. Allow direct messages from this server (its menu → Privacy Settings), then try again.',
      noChannel: 'Parley cannot write in this channel. Allow it to send messages here, then try again.',
      notNow: 'Discord cannot be reached just now, so nothing was subscribed. Please try again in a minute.',
      title: 'Subscriptions',
      empty: 'There are none. /subscribe to starts one.',
      since: (day: string): string => `since ${day}`,
      privately: 'to you, privately',
      pickEnd: 'End one',
      endAll: 'End all of mine',
      ended: (name: string): string => `Ended: ${name}. You are told nothing more of it.`,
      endedAll: 'Ended: all of your subscriptions.',
      unknown: (given: string): string => `There is no subscription to ${given}. See /subscribe list.`,
      tooLong: (max: number): string =>
        `Please give at most ${max} characters of it, or leave it out and choose.`,
      notYours: 'This subscription is not yours to end. Ask a moderator.',
      /** Said once, at the next use. */
      endedUnreachable: (names: string): string =>
        `Ended meanwhile, since Discord did not let Parley write there: ${names}. Subscribe again once it may.`,
      news: (name: string): string => `New: ${name}`,
      more: (count: number): string => `More new articles that say something about it: ${number(count)}`,
      why: 'You get this because you subscribed to it.',
      whyInChannel: 'This channel gets this because moderators subscribed it.',
      end: (name: string): string => `End: ${name}`,
      all: 'All subscriptions',
    },
    digest: {
      title: { day: 'New in the articles', week: 'New in the articles this week' },
      added: 'Added meanwhile, of earlier days or without a date',
      all: 'All of it: /latest with "since"',
    },
  },
  commands: {
    topics: {
      description: 'What the articles cover: people, parties, matters, dates, languages, publishers',
    },
    subscribe: {
      description: 'Be told when a new article says something about a person or matter',
      to: 'Start: a direct message, or for moderators this channel, when something new is told',
      about: (name: string, topic: string): string => `A name or words, such as ${name} or ${topic}`,
      where: 'Who is told (default: you alone; this channel needs a moderator)',
      list: 'Your subscriptions, and for moderators those of the server’s channels',
      end: 'End a subscription',
      which: 'What you subscribed to (default: choose from a list)',
    },
  },
});

/** The same in every language. */
export type CoverageTexts = ReturnType<typeof coverageInEnglish>;
