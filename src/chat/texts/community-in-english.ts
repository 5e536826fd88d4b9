import type { HeldKind } from '../../app/community/held-data.js';
import type { GapStanding, WrongReason } from '../../app/community-ports.js';
import type { EditingWords } from './editing-in-english.js';

/** Questions without an answer, what members say of answers, the audit and what is held of members, in English. */
export const communityInEnglish = ({ number }: EditingWords) => ({
  gaps: {
    watching: (days: number): string =>
      `You will be told once, in a direct message, when the articles answer this. Your question is kept for that, with your name, for ${number(days)} days at most. See /privacy.`,
    watchingAlready: 'You will be told already, once, when the articles answer this. See /privacy.',
    watchFull:
      'You are waiting for as many answers as one may. See /privacy, where you can end that, or ask again later.',
    notHere: 'You cannot be told from here. Please ask in Discord.',
    answeredNow: 'The articles answer this now:',
    told: 'You wanted to be told: the articles answer your question now.',
    toldOnce: 'You are told this once. See /privacy for what is kept of you.',

    title: 'Questions without an answer',
    total: (questions: number, page: number, pages: number): string =>
      `Questions: ${number(questions)} · page ${page} of ${pages}`,
    empty: 'There are none. What members ask in vain is listed here.',
    standings: { open: 'open', settled: 'settled', dismissed: 'dismissed' } satisfies Record<
      GapStanding,
      string
    >,
    asked: (times: number): string => `asked: ${number(times)}`,
    last: (when: string): string => `last ${when}`,
    waiting: (members: number): string => `want to be told: ${number(members)}`,
    named: (members: number): string => `kept with their name: ${number(members)}`,
    near: 'Near:',
    answeredBy: (title: string): string => `Answered now by ${title}`,
    stillOpen: 'Asked again of the articles as they are now: still no answer.',
    choose: 'Look at a question',
    settle: 'Settle',
    dismiss: 'Dismiss',
    reopen: 'Open again',
    back: 'Back to the list',
    changed: {
      open: 'It is open again.',
      settled: 'Settled. It opens anew if it is asked in vain again.',
      dismissed: 'Dismissed. It stays so, however often it is asked.',
    } satisfies Record<GapStanding, string>,
    unchanged: 'Nothing was changed: it stands so already, or is no longer kept.',
    gone: 'This question is no longer kept. Please use /gaps again.',
  },

  feedback: {
    question: 'Was this answer right?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you. It is counted without your name.',
    already: 'Thank you. You have said so already.',
    noted: 'Thank you. The moderators see what you said, without your name.',
    notedAndTold: 'Thank you. The moderators see what you said, and you will be told what comes of it.',
    tooOften: 'That was a lot at once. Please try again in an hour.',
    form: 'What is wrong with it?',
    reason: 'What is wrong with it?',
    reasons: {
      passage: 'The wrong passage',
      words: 'The wrong words are marked',
      misleading: 'Misleading by itself',
      outdated: 'Outdated',
      other: 'Something else',
    } satisfies Record<WrongReason, string>,
    words: 'In your own words',
    tell: 'Tell you what comes of it?',
    tellYes: 'Yes, in a direct message',
    tellNo: 'No, keep no name',

    title: 'What members say of answers',
    total: (open: number, right: number, wrong: number): string =>
      `Open: ${number(open)} · right: ${number(right)} · wrong: ${number(wrong)}`,
    empty: 'There is nothing open. What members call wrong is listed here.',
    choose: 'Look at one',
    otherQuotation: 'The articles gave another quotation by the time this was said.',
    articles: (snapshot: string): string => `articles ${snapshot}`,
    waits: 'The member wants to be told what comes of it.',
    settle: 'Settle',
    older: 'Older',
    newest: 'Newest',
    settleForm: 'What came of it?',
    settleWords: 'A word to the member',
    settled: 'Settled.',
    settledAndTold: 'Settled. The member is told.',
    gone: 'This is settled already, or no longer kept. Please use /feedback again.',
    told: 'A moderator has looked at what you said of an answer.',
    toldWords: 'They say:',
    toldNothing: 'They left no word.',
  },

  audit: {
    title: 'What was changed in this server',
    empty: 'Nothing yet. What moderators change is listed here.',
    older: 'Older',
    newest: 'Newest',
    refused: 'refused',
    actions: {
      'article.add': 'article added',
      'article.remove': 'article removed',
      'article.restore': 'article brought back',
      'source.add': 'source followed',
      'source.remove': 'source no longer followed',
      reload: 'articles read again',
      'gap.settle': 'question settled',
      'gap.dismiss': 'question dismissed',
      'gap.reopen': 'question opened again',
      'feedback.settle': 'feedback settled',
      'settings.change': 'setting changed',
      'subscription.add': 'channel subscribed',
      'subscription.end': 'subscription of a channel ended',
      command: 'command',
    },
  },

  privacy: {
    short:
      'Privacy: what you ask is kept without your name, unless you want it otherwise; /privacy shows what is kept of you, and deletes it. With "private: yes" only you see the answer.',
    title: 'What is kept of you',
    nothing: 'Nothing is kept of you.',
    held: {
      watches: (count: number): string => `What you want to be told of, with your name: ${number(count)}`,
      names: (count: number): string => `Questions kept with your name, as you prefer: ${number(count)}`,
      questions: (count: number): string =>
        `Questions that only you have asked so far, under a code that stands for you and the question: ${number(count)}`,
      subscriptions: (count: number): string => `What you subscribed to: ${number(count)}`,
      channels: (count: number): string => `Channels that you subscribed, with your name: ${number(count)}`,
      verdicts: (count: number): string =>
        `What you said of answers, under a code that stands for you: ${number(count)}`,
      preferences: (count: number): string => `Preferences: ${number(count)}`,
    } satisfies Record<HeldKind, (count: number) => string>,
    waitingFor: 'You wait for an answer to:',
    named: 'Kept with your name:',
    onlyYours: 'Only you have asked so far:',
    said: 'What you said was wrong, in your words:',
    subscribed: 'You subscribed to:',
    subscribedChannels: 'You subscribed channels to:',
    channelsStay:
      'A channel stays subscribed when you delete, without your name; a moderator of its server ends that.',
    days: (days: number): string =>
      `Deleted after ${number(days)} days: what you wait for, your questions, and what you said of answers. Questions without an answer are kept as long, without a name. Kept until you end or delete them: subscriptions and preferences.`,
    audit:
      'What moderators change stays in the audit, with who did it; so do articles and feeds that they added.',
    delete: 'Delete all of it',
    sure: 'Delete all that is kept of you? You will not be told of anything you wait for. It cannot be undone.',
    yes: 'Delete it',
    no: 'Keep it',
    deleted: 'It is deleted.',
    kept: 'Nothing was deleted.',
  },

  commands: {
    gaps: {
      description: 'Questions that the articles do not answer, most asked first (moderators)',
      show: 'Which ones (default: open)',
    },
    feedback: { description: 'What members say was wrong with answers (moderators)' },
    audit: { description: 'Who changed what in this server, newest first (moderators)' },
    privacy: { description: 'See what is kept of you, and delete it' },
  },
});

/** The same in every language. */
export type CommunityTexts = ReturnType<typeof communityInEnglish>;
