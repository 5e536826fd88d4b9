import { answerReply } from '../src/chat/answer-reply.js';
import type { Handling, MessageHandler, ThreadHandler } from '../src/chat/command.js';
import type { MessageCall } from '../src/chat/interaction.js';
import { cooldown, everyone, type Precondition } from '../src/chat/precondition.js';
import type { Outcome, Reply, ReplyBlock } from '../src/chat/reply.js';
import { subjectWords } from '../src/chat/subject-words.js';
import { textsFor, type Texts } from '../src/chat/texts/texts.js';
import { marksOfAll } from '../src/language/all-languages.js';
import { languageOfQuestion } from '../src/language/language.js';
import { answerKindOf } from '../src/search/query/answer-kind.js';
import type { Answer } from '../src/model/answer.js';
import type { Subject } from '../src/knowledge/subject.js';
import { askOptions, goesOnFrom } from './ask-further.js';

/** At the end of a title, in whichever language. */
const QUESTION_MARK = new RegExp(
  `[?${marksOfAll(({ orthography }) => orthography.questionMark)}][\\s\\p{P}]*$`,
  'u',
);

/** What stands in a message and is no word: mentions, custom emoji, times. */
const MARKUP = /<[^<>\s]{1,100}>|@everyone|@here/g;

/** What is asked of a message's words: all of them, or as many whole ones as a question may have. */
export function questionIn(
  text: string,
  max: number,
): { readonly question: string; readonly isCut: boolean } {
  if (text.length <= max) return { question: text, isCut: false };
  const whole = /^[\s\S]*(?=\s)/u.exec(text.slice(0, max + 1))?.[0].trimEnd() ?? '';
  // A text without spaces is cut where it may be: half a character would be none.
  return { question: whole === '' ? text.slice(0, max).toWellFormed() : whole, isCut: true };
}

function noteBelow(reply: Reply, text: string): Reply {
  return { ...reply, blocks: [...reply.blocks, { kind: 'note', spans: [{ text }], priority: 11 }] };
}

/** Who asks in a language is answered in it, unless they chose one for all. */
export function textsOfAnswer({ language }: Answer, { caller, preferences, texts }: Handling): Texts {
  return preferences.language === null ? textsFor(language, caller.locale) : texts;
}

/** Answers messages as `/ask` answers: what is said to a message is said to all. */
export function createMessageHandler(subject: Subject, max: number): MessageHandler {
  async function answer(context: Handling, message: MessageCall): Promise<Outcome> {
    const { services } = context;
    const { question, isCut } = questionIn(message.text, max);
    const further = message.repliesTo?.buttons.find(({ action }) => action === 'ask/further')?.state ?? null;
    const goesOn = further === null ? null : await goesOnFrom(further, services.answering);
    const answer = await services.answering.ask(question, goesOn === null ? {} : askOptions(goesOn));
    // Whoever says thanks to an answer in a channel wants none.
    if (!isMeantFor(message) && answer.status === 'abstained' && answer.reason === 'not-a-question') {
      return { kind: 'nothing' };
    }
    const texts = textsOfAnswer(answer, context);
    const reply = answerReply(answer, {
      visibility: 'public',
      texts,
      askedBy: context.caller.userId,
      after: goesOn?.after ?? null,
    });
    return isCut ? noteBelow(reply, texts.asking.cut(max)) : reply;
  }

  return {
    async run(context, message) {
      const { texts } = context;
      if (/[\p{L}\p{N}]/u.test(message.text.replaceAll(MARKUP, ''))) return answer(context, message);
      if (!isMeantFor(message)) return { kind: 'nothing' };
      const text = texts.asking.empty(subjectWords(subject, texts).question);
      return {
        kind: 'reply',
        visibility: 'public',
        tone: 'information',
        blocks: [{ kind: 'paragraph', spans: [{ text }] }],
      };
    },
  };
}

/**
 * Gives a thread in a forum a first answer, to its title: Discord shows a bot no more of a thread that does not mention it.
 * Nobody asked for it, so that nothing is said where a moderator has not chosen the forum, and where there is no answer.
 */
export function createThreadHandler(max: number): ThreadHandler {
  return {
    // A forum that is not chosen costs nobody a question.
    preconditions: [chosenForum, everyone, cooldown],
    async run(context, { title }) {
      if (!isQuestion(title)) return { kind: 'nothing' };
      const { question } = questionIn(title.trim(), max);
      const answer = await context.services.answering.ask(question);
      if (answer.status === 'abstained') return { kind: 'nothing' };
      const texts = textsOfAnswer(answer, context);
      const reply = answerReply(answer, { visibility: 'public', texts });
      const note: ReplyBlock = { kind: 'note', spans: [{ text: texts.asking.unasked }], priority: 15 };
      return { ...reply, blocks: [note, ...reply.blocks] };
    },
  };
}

/** Whether a title is put as a question: with a question word, or a mark. */
function isQuestion(title: string): boolean {
  return answerKindOf(title, languageOfQuestion(title)) !== null || QUESTION_MARK.test(title);
}

/** Only in forums that a moderator chose. */
const chosenForum: Precondition = {
  name: 'chosenForum',
  check: ({ parentId }, { server: { forumChannels } }) =>
    typeof parentId === 'string' && forumChannels.includes(parentId)
      ? { allowed: true }
      : { allowed: false, reason: ({ problem }) => problem.unknownCommand },
};

/**
 * Whether there is no doubt that a message is for the bot: a reply to what it said may be no more than thanks. Where the two are
 * alone it is said so, whatever came: silence would look like a fault.
 */
function isMeantFor({ caller, mentions, repliesTo }: MessageCall): boolean {
  return caller.guildId === null || mentions || repliesTo?.ours !== true;
}
