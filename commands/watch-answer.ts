import { KEPT_DAYS } from '../src/app/community/forget-old.js';
import { wholeQuestion } from '../src/app/community/unanswered.js';
import { answerReply } from '../src/chat/answer-reply.js';
import { askedSchema, type Asked } from '../src/chat/asked-state.js';
import { defineAction, type ActionHandler } from '../src/chat/command.js';
import { everyone } from '../src/chat/precondition.js';
import { privateNotice, type Reply } from '../src/chat/reply.js';
import { textsFor, type Texts } from '../src/chat/texts/texts.js';
import { askAgain, type CommunityPorts } from './community.js';

/** Has the member told when the question is answered; where it is by now, shows the answer at once. */
export function createWatch(ports: CommunityPorts): ActionHandler {
  return defineAction({
    state: askedSchema,
    preconditions: [everyone],
    async run({ caller, texts, state }) {
      const { gaps, feedback } = texts;
      if (!ports.canBeTold(caller)) return privateNotice(gaps.notHere);
      if (!(await ports.limit.take(caller.userId)).allowed) return privateNotice(feedback.tooOften);
      const answer = await askAgain(ports, { ...state, asOf: null });
      if (answer.status === 'answered')
        return answeredNow(answerReply(answer, inLanguage(state, texts)), texts);
      const asked = { question: wholeQuestion(answer), member: caller.userId, guild: caller.guildId };
      const added = await ports.unanswered.watch(asked, texts.code);
      const said = { added: gaps.watching(KEPT_DAYS), there: gaps.watchingAlready, full: gaps.watchFull };
      return { ...privateNotice(said[added]), tone: added === 'full' ? 'problem' : 'information' };
    },
  });
}

/** As the message that is asked again was written. */
function inLanguage({ language }: Asked, texts: Texts): { visibility: 'private'; texts: Texts } {
  return { visibility: 'private', texts: textsFor(language, texts.code) };
}

function answeredNow(reply: Reply, { gaps }: Texts): Reply {
  return {
    ...reply,
    blocks: [
      { kind: 'paragraph', spans: [{ text: gaps.answeredNow, style: 'bold' }], priority: 30 },
      ...reply.blocks,
    ],
  };
}
