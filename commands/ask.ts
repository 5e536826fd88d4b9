import { z } from 'zod';
import { answerReply } from '../src/chat/answer-reply.js';
import type { Command } from '../src/chat/command.js';
import { privateNotice } from '../src/chat/notice.js';
import { textsFor } from '../src/chat/texts/index.js';

/** Characters; Discord would take 6,000, but no question needs them. */
const maxQuestion = 500;

const optionsSchema = z.object({
  question: z.string().trim().min(1).max(maxQuestion),
  // A wish we cannot read is taken for private: shown too little can be asked again, shown too much cannot be undone.
  private: z.enum(['yes', 'no']).default('no').catch('yes'),
});

/** `/ask`: a question, answered with quotations or an honest "not stated". */
export const ask: Command = {
  name: 'ask',
  description: 'Ask about the Gaza ceasefire talks; the answer is quoted from articles',
  options: [
    {
      name: 'question',
      description: 'Your question, such as: Who mediated the talks?',
      type: 'string',
      required: true,
      minLength: 1,
      maxLength: maxQuestion,
    },
    {
      name: 'private',
      description: 'Show the answer to you alone (default: no)',
      type: 'choice',
      // Name and value are the same, since clients sometimes send the one for the other.
      choices: [
        { name: 'yes', value: 'yes' },
        { name: 'no', value: 'no' },
      ],
    },
  ],
  permission: 'everyone',
  limited: true,
  async run({ services, request }) {
    const texts = textsFor(request.locale);
    const options = optionsSchema.safeParse(request.options);
    if (!options.success) return privateNotice(texts.ask.noQuestion(maxQuestion));
    const answer = await services.ask(options.data.question);
    return answerReply(answer, { visibility: options.data.private === 'yes' ? 'private' : 'public', texts });
  },
};
