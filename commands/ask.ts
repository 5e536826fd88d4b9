import type { Services } from '../src/app/services.js';
import { createMessageHandler, createThreadHandler } from './ask-in-messages.js';
import { answerReply } from '../src/chat/answer-reply.js';
import { defineCommand, type SlashCommand } from '../src/chat/command.js';
import { requiredText, type Typist } from '../src/chat/option.js';
import type { Choice } from '../src/chat/reply.js';
import { cooldown, everyone } from '../src/chat/precondition.js';
import { subjectWords } from '../src/chat/subject-words.js';
import { textsFor } from '../src/chat/texts/texts.js';
import { sharedOptions } from '../src/chat/view-options.js';
import type { Subject } from '../src/knowledge/subject.js';
import { askActions, askForms, MAX_QUESTION } from './ask-actions.js';

const mostChoices = 12;

/** Questions that are answered. Their name is their value: a client may send either. */
async function questionChoices(
  typed: string,
  { answering }: Services,
  { language }: Typist,
): Promise<Choice[]> {
  const suggested = await answering.suggest({ text: typed, language, limit: mostChoices });
  return suggested.map((question) => ({ name: question, value: question }));
}

/** `/ask`: a question, answered with quotations or an honest "not stated". */
export function createAsk(subject: Subject): SlashCommand {
  return defineCommand({
    name: 'ask',
    description: (texts) => texts.commands.ask.description(subjectWords(subject, texts).line),
    options: {
      question: requiredText({
        description: (texts) => texts.commands.ask.question(subjectWords(subject, texts).question),
        maxLength: MAX_QUESTION,
        complete: questionChoices,
        wrong: (texts) => texts.ask.noQuestion(MAX_QUESTION, subjectWords(subject, texts).question),
      }),
      'as-of': sharedOptions.asOf,
      private: sharedOptions.private,
      language: sharedOptions.language,
    },
    preconditions: [everyone, cooldown],
    asks: true,
    message: createMessageHandler(subject, MAX_QUESTION),
    thread: createThreadHandler(MAX_QUESTION),
    async run({ services, caller, texts, options }) {
      const asOf = options['as-of'];
      const answer = await services.answering.ask(options.question, asOf === null ? {} : { asOf });
      return answerReply(answer, {
        visibility: options.private,
        // Who asks in a language is answered in it, unless another was chosen.
        texts: options.language === null ? textsFor(answer.language, texts.code) : texts,
        askedBy: caller.userId,
      });
    },
    actions: askActions,
    forms: askForms,
  });
}
