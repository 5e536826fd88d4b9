/** What these texts need of their language. */
export interface AnsweringWords {
  readonly number: (count: number) => string;
}

/** What is said below an answer, and of it by its buttons, in English. */
export const answeringInEnglish = ({ number }: AnsweringWords) => ({
  more: 'More and sources',
  context: 'Context',
  further: 'Ask further',
  right: 'Was this right?',
  watch: 'Tell me when it is answered',
  share: 'Show to all',
  shared: 'Shown to all',
  dismiss: 'Remove',
  /** At most 45 characters each. */
  formTitle: 'Ask further',
  formField: 'Your question, such as “and when?”',
  goesOnFrom: (question: string): string => `Goes on from: ${question}`,
  readAs: (question: string): string => `Read as: ${question}`,
  mayMean: 'This may mean more than one thing. Please choose one below, or say whom or what it is about.',
  sharedBy: 'Shown to all by',
  moreTitle: 'Further quotations',
  noMore: 'There is no further quotation that answers this.',
  sources: 'Sources',
  around: 'What stands around the quotation',
  changed:
    'What was quoted then is no longer what the articles answer first. This is from what they answer now.',
  gone: 'What was quoted then no longer answers this, and nothing else in the articles does.',
  sharedAlready: 'This answer has been shown to all already.',
  notShared:
    'This answer could not be shown to all. Please look whether it is there, and if not, try again. If that does not help, the bot may not be allowed to write in this channel.',
  mayNotBeShared: 'Answers are not shown to all in this channel.',
  notYours: 'Only whoever asked for this answer, or a moderator, can remove it.',
  same: (articles: number): string =>
    articles === 1
      ? 'An article from other sources states the same.'
      : `${number(articles)} articles from other sources state the same.`,
  /** Behind the date of an article that was changed after it was published, or that is gone. */
  version: (version: string, day: string): string => `version ${version}, read on ${day}`,
  updated: (day: string): string => `changed on ${day}`,
  vanished: 'no longer where it was published',
  differently: (articles: number): string =>
    articles === 1 ? 'Another article gives:' : 'Other articles give:',
  /** The words of a sentence in a line. */
  quoted: (words: string): string => `“${words}”`,
});
