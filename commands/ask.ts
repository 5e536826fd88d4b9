import { z } from 'zod';
import { answerReply } from '../src/chat/answer-reply.js';
import type { Command } from '../src/chat/command.js';
import { privateNotice } from '../src/chat/notice.js';
import { textsFor } from '../src/chat/texts/index.js';

/** Characters; Discord would take 6,000, but no question needs them. */
const maxQuestion = 500;

/** A day that exists; the option left out or left blank is no wish at all. */
const asOfSchema = z
  .string()
  .trim()
  .pipe(z.union([z.literal(''), z.iso.date()]))
  .default('');

const optionsSchema = z.object({
  question: z.string().trim().min(1).max(maxQuestion),
  // A wish we cannot read is taken for private: shown too little can be asked again, shown too much cannot be undone.
  private: z.enum(['yes', 'no']).default('no').catch('yes'),
});

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
    {
      name: 'as-of',
      description: 'Leave out articles after this day, such as 2025-10-08',
      descriptionLocalizations: { tr: 'Bu günden sonraki makaleleri dikkate alma; örneğin 2025-10-08' },
      type: 'string',
      // Room for what is no date: the reply says what one looks like, which Discord's own complaint does not.
      maxLength: 40,
    },
    {
      name: 'private',
      description: 'Show the answer to you alone (default: no)',
      descriptionLocalizations: { tr: 'Yanıtı yalnızca siz görürsünüz (varsayılan: no)' },
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
    const texts = textsFor(request.locale).ask;
    const options = optionsSchema.safeParse(request.options);
    if (!options.success) return privateNotice(texts.noQuestion(maxQuestion));
    const asOf = asOfSchema.safeParse(request.options['as-of']);
    if (!asOf.success) return privateNotice(texts.badDate);
    const answer = await services.ask(options.data.question, asOf.data === '' ? {} : { asOf: asOf.data });
    return answerReply(answer, {
      visibility: options.data.private === 'yes' ? 'private' : 'public',
      // Discord has no Arabic or Hebrew client: who asks in them is answered in them all the same.
      texts: textsFor(answer.language, request.locale),
    });
  },
};
