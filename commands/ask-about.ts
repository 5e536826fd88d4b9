import * as z from 'zod';
import { answerReply } from '../src/chat/answer-reply.js';
import { defineMessageCommand, type MessageCommand } from '../src/chat/command.js';
import { defineForm, textField } from '../src/chat/form.js';
import { cooldown, everyone } from '../src/chat/precondition.js';
import { questionIn, textsOfAnswer } from './ask-in-messages.js';
import { MAX_QUESTION } from './ask-actions.js';

const question = defineForm({
  title: ({ asking }) => asking.form.title,
  fields: {
    question: textField({
      label: ({ asking }) => asking.form.question,
      required: true,
      maxLength: MAX_QUESTION,
      long: true,
    }),
  },
  state: z.object({}),
  async run(context) {
    const { services, preferences, fields } = context;
    const answer = await services.answering.ask(fields.question);
    return answerReply(answer, {
      visibility: preferences.visibility ?? 'private',
      texts: textsOfAnswer(answer, context),
      askedBy: context.caller.userId,
    });
  },
});

/** "Ask about this", on a message: a form with its words as the question to start from. */
export const askAbout: MessageCommand = defineMessageCommand({
  name: 'Ask about this',
  label: ({ asking }) => asking.commands.askAbout,
  preconditions: [everyone],
  asks: true,
  async run({ texts, message }) {
    const { question: start } = questionIn(message.text.trim(), MAX_QUESTION);
    return question.open('Ask about this/question', {}, texts, { question: start });
  },
  forms: { question: { ...question, preconditions: [everyone, cooldown] } },
});
