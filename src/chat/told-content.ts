import type { Feedback } from '../app/community-ports.js';
import type { Told } from '../app/community/tell-watchers.js';
import { answerReply } from './answer-reply.js';
import { isolated } from './direction.js';
import type { Content, ReplyBlock } from './reply.js';
import { shorten } from './shorten.js';
import type { Texts } from './texts/texts.js';

/** In characters: a question repeated, and what a moderator says. */
const limits = { question: 250, words: 1000 };
/** What a notice is about stands longer than what it quotes. */
const priority = { head: 30, once: 10 };

/** Who is told, and in which words. */
export interface ToldTo {
  /** Their id. */
  readonly member: string;
  readonly texts: Texts;
}

/** What a member is told who wanted to be: that their question is answered, or what came of their feedback. */
export function toldContent(told: Told, to: ToldTo): Content {
  return told.kind === 'answer' ? answered(told, to) : settled(told.feedback, to.texts);
}

function answered({ answer }: Extract<Told, { kind: 'answer' }>, { member, texts }: ToldTo): Content {
  // As in any direct message, where nobody else sees it, and nothing is left to be shown to all.
  const {
    tone,
    blocks,
    actions = [],
  } = answerReply(answer, { visibility: 'public', texts, askedBy: member });
  return {
    tone,
    actions,
    blocks: [
      { kind: 'paragraph', spans: [{ text: texts.gaps.told }], priority: priority.head },
      ...blocks,
      { kind: 'note', spans: [{ text: texts.gaps.toldOnce }], priority: priority.once },
    ],
  };
}

function settled({ complaint, outcome }: Feedback, texts: Texts): Content {
  const { feedback, answer } = texts;
  const words: ReplyBlock[] =
    outcome === null
      ? [{ kind: 'paragraph', spans: [{ text: feedback.toldNothing }] }]
      : [
          { kind: 'paragraph', spans: [{ text: feedback.toldWords, style: 'bold' }], priority: 2 },
          {
            kind: 'paragraph',
            spans: [{ text: isolated(shorten(outcome, limits.words), texts.direction) }],
            priority: 2,
          },
        ];
  const question = isolated(shorten(complaint.question, limits.question), texts.direction);
  return {
    tone: 'information',
    blocks: [
      { kind: 'paragraph', spans: [{ text: feedback.told }], priority: priority.head },
      {
        kind: 'paragraph',
        spans: [{ text: answer.asked, style: 'bold' }, { text: ` ${question}` }],
        priority: 3,
      },
      ...words,
    ],
  };
}
