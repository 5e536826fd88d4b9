import type { ChangeKind } from '../../sources/stories/change-kinds.js';
import { adminInEnglish } from './admin-in-english.js';
import { apiInEnglish } from './api-in-english.js';

/** What web pages say in English, beside what replies say. Other languages have the same shape. */
export const pagesInEnglish = {
  /** Of a link beside a citation, to the page that shows its words where they stand. */
  inContext: 'in context',

  frame: {
    skip: 'Skip to the content',
    language: 'Language',
    pages: 'Pages',
    ask: 'Ask',
    people: 'People',
    foot: 'Quotations are word for word. Parley writes nothing of its own about the subject.',
  },

  problem: {
    title: 'That did not work',
    notFound: 'There is nothing at this address. Check it, or go on from one of the pages above.',
    unknownArticle:
      'There is no article with this id. It may have been taken out, or the address is not whole. Open the link once more where you found it.',
    offsets:
      'The address must say where the passage stands: "from" and "to", whole numbers, the second greater, at most 2,000 apart. Open the link once more where you found it, or leave both out.',
    outside:
      'The article has no such passage. It may have changed since the address was made. Open the article without "from" and "to".',
    openArticle: 'Open the article',
    tooMany: (seconds: string): string => `That was a little fast. Try again in ${seconds} s.`,
    foreign: 'This was not sent from a page of this service. Open its own page and send it from there.',
    tooLarge: 'That is too long. Send something shorter.',
    readOnly: 'This address is only for reading. Open it without sending anything.',
    unreadable: 'What was sent cannot be read. Go back and send it again.',
    stored: 'What is stored is out of reach. Try again a little later.',
    wrongQuery: 'The address has a value that cannot be read. Correct it in the form, or start without it.',
  },

  playground: {
    signIn: 'Sign in for the commands of moderators',
    signedIn: 'You are signed in: the commands of moderators are here too.',
    title: 'Ask',
    lead: (subject: string): string =>
      `A conversation as in Discord, with the same commands. Ask about ${subject}; every answer is quoted from articles.`,
    examples: 'Try one of these:',
    conversation: 'Conversation',
    app: 'APP',
    used: (command: string): string => `You used ${command}`,
    pressed: 'You pressed a button',
    onlyYou: 'Only you can see this',
    thinking: 'Parley is thinking …',
    commands: 'Commands',
    pick: 'Choose a command',
    options: 'Options',
    required: 'required',
    yes: 'yes',
    no: 'no',
    notSet: 'not set',
    send: 'Send',
    choose: 'Choose',
    close: 'Close',
    suggestions: (count: number): string => (count === 1 ? '1 suggestion' : `${count} suggestions`),
    nothing: 'Done.',
    unreachable: 'Parley could not be reached. Check that it runs, then send it again.',
    slash: 'Type / for the commands.',
    kept: (right: string): string =>
      `Of this conversation nothing is kept but what you say of an answer under “${right}”, with its question. The rest stays in this tab of your browser, and ends with it.`,
    clear: 'Clear the conversation',
  },

  views: {
    about: 'Who or what',
    aboutHint: 'A name or words; empty: everything',
    from: 'From',
    to: 'To',
    dayHint: 'A day, month or year, such as 2025-10',
    asOf: 'As of',
    asOfHint: 'Leaves out later articles, such as 2025-10-08',
    show: 'Show',
    zoom: 'By month',
    wider: 'Show the whole time',
    exports: 'Export',
    picture: 'Picture',
    events: 'Events',
    here: 'Link to this event',
    cutExport: (most: string, all: string): string =>
      `CSV and JSON hold the first ${most} of ${all} events; a shorter time has all of its own.`,
    compared: 'What the reports agree and differ on',
    figures: 'Figures over time',
    name: 'Name',
    nobody: 'Nobody and nothing by this name is known here. Try another, or leave it empty.',
    pages: 'Stretches of the list',
  },

  admin: adminInEnglish,

  api: apiInEnglish,

  article: {
    untitled: 'Article without a title',
    cited: 'The passage where it stands',
    whole: 'The whole article',
    opening: 'How it begins',
    before: 'Words before this are left out.',
    after: 'Words behind this are left out.',
    atPublisher: 'Find it on the publisher’s page',
    publisherPage: 'Open the publisher’s page',
    restsOn: 'Rests on',
    vanished: 'It is no longer where it was published.',
    waiting: 'It was just added. Questions are answered from it within seconds.',
    copies: 'The same story, in nearly the same words',
    versions: 'Versions',
    version: (number: string, day: string): string => `Version ${number}, read on ${day}`,
    newest: (number: string): string => `The newest is version ${number}`,
    first: 'The first version.',
    notCompared: 'Not compared with the one before.',
    kinds: {
      number: 'figure or day',
      name: 'name',
      negation: 'a “not”',
      words: 'words',
    } satisfies Record<ChangeKind, string>,
    was: 'Before:',
    now: 'Since then:',
    reserved: 'Its publisher reserved the use of its words, so they are not shown.',
    moreChanges: (count: string): string => `${count} changes in all.`,
  },
};

/** What web pages say. */
export type PageTexts = typeof pagesInEnglish;
