/** The words of what is asked in other ways than a command, in English. */
export const askingInEnglish = {
  /** To a message that holds nothing but a mention of the bot. */
  empty: (example: string): string =>
    `Mention me with a question, such as "${example}", or use /ask. /help tells what I do.`,
  /** Below an answer to a message that was too long. */
  cut: (max: number): string => `Only the first ${max} characters were read as the question.`,
  /** Above an answer that nobody asked for. */
  unasked: 'A first answer, to the title of this thread:',
  /** Of the form that a message's words can be asked with. */
  form: { title: 'Ask about this', question: 'Your question' },
  /** What is found of the claims of a message. */
  claims: {
    title: 'What the articles say of this',
    found: {
      supported: 'The articles have this:',
      differs: 'The articles have it differently:',
      absent: 'Not in the articles.',
    },
    near: 'Nearest to it:',
    none: 'I found no statement in this message that articles could be compared with.',
    left: (count: number): string =>
      count === 1 ? 'One more statement was left out.' : `${count} more statements were left out.`,
    /** Why nothing here is a verdict. */
    provenance: (snapshot: string): string =>
      `The statements beside what the articles say, word for word; which of them is right is not judged · articles ${snapshot}`,
  },
  commands: { lookUp: 'Look this up', askAbout: 'Ask about this' },
};

export type AskingTexts = typeof askingInEnglish;
