import { z } from 'zod';
import { answerReply } from '../src/chat/answer-reply.js';
import type { Command } from '../src/chat/command.js';
import { privateNotice } from '../src/chat/notice.js';
import { textsFor } from '../src/chat/texts/texts.js';
import { daySchema, sharedOptions, visibilityOf } from '../src/chat/view-options.js';

/** Characters; Discord would take 6,000, but no question needs them. */
const maxQuestion = 500;

const questionSchema = z.string().trim().min(1).max(maxQuestion);

/** `/ask`: a question, answered with quotations or an honest "not stated". */
export const ask: Command = {
  name: 'ask',
  description: 'Ask about the Gaza ceasefire talks; the answer is quoted from articles',
  descriptionLocalizations: {
    tr: 'Gazze ateşkes görüşmeleri hakkında sorun; yanıt makalelerden alıntılanır',
  },
  options: [
    {
      name: 'question',
      description: 'Your question, such as: Who mediated the talks?',
      descriptionLocalizations: { tr: 'Sorunuz; örneğin: Görüşmelerde kim arabuluculuk yaptı?' },
      type: 'string',
      required: true,
      minLength: 1,
      maxLength: maxQuestion,
    },
    sharedOptions.asOf,
    sharedOptions.private,
  ],
  permission: 'everyone',
  limited: true,
  async run({ services, request }) {
    const texts = textsFor(request.locale).ask;
    const question = questionSchema.safeParse(request.options['question']);
    if (!question.success) return privateNotice(texts.noQuestion(maxQuestion));
    const asOf = daySchema.safeParse(request.options['as-of']);
    if (!asOf.success) return privateNotice(texts.badDate);
    const answer = await services.answering.ask(question.data, asOf.data === null ? {} : { asOf: asOf.data });
    return answerReply(answer, {
      visibility: visibilityOf(request.options),
      // Discord has no Arabic or Hebrew client: who asks in them is answered in them all the same.
      texts: textsFor(answer.language, request.locale),
    });
  },
};
