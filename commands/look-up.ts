import type { CheckedClaim, CheckedText } from '../src/app/checking.js';
import { defineMessageCommand, type MessageCommand } from '../src/chat/command.js';
import { isolated } from '../src/chat/direction.js';
import { excerptSpans } from '../src/chat/excerpt.js';
import { cooldown, everyone } from '../src/chat/precondition.js';
import { privateNotice, type Reply, type ReplyBlock } from '../src/chat/reply.js';
import { shorten } from '../src/chat/shorten.js';
import { sourceLine } from '../src/chat/source-line.js';
import type { Texts } from '../src/chat/texts/texts.js';

/** In characters: a claim repeated, a sentence that states it or something else, and one that only comes near. */
const limits = { claim: 250, quote: 350, near: 160, snapshot: 12 };

/** When a message is full, what comes near goes first, then the last claims; no quotation stands without its source. */
const priority = { heading: 20, near: 1, claim: 18, note: 19 };

/** A claim, how it stands to the articles, and the sentence that says so. */
function claimBlocks({ claim, standing, citation }: CheckedClaim, at: number, texts: Texts): ReplyBlock[] {
  const { found, near } = texts.asking.claims;
  const words = isolated(shorten(claim.replaceAll(/\s+/gu, ' '), limits.claim), texts.direction);
  const isAbsent = standing === 'absent';
  const first = priority.claim - 2 * at;
  const quoted = isAbsent ? priority.near : first;
  return [
    {
      kind: 'paragraph',
      spans: [{ text: `${at + 1}. ` }, { text: words, style: 'italic' }],
      priority: first + 1,
    },
    { kind: 'paragraph', spans: [{ text: found[standing], style: 'bold' }], priority: first + 1 },
    ...(citation === null
      ? []
      : [
          ...(isAbsent ? [{ kind: 'note' as const, spans: [{ text: near }], priority: quoted + 1 }] : []),
          {
            kind: 'quote' as const,
            spans: excerptSpans(citation, isAbsent ? limits.near : limits.quote),
            priority: quoted,
          },
          {
            kind: 'paragraph' as const,
            spans: sourceLine({ ...citation, n: at + 1 }, texts),
            priority: quoted + 1,
          },
        ]),
  ];
}

function claimsReply(
  { claims, left, snapshot }: CheckedText,
  visibility: Reply['visibility'],
  texts: Texts,
): Reply {
  const { title, left: more, provenance } = texts.asking.claims;
  const version = isolated(snapshot.slice(0, limits.snapshot), texts.direction);
  const isFound = claims.some(({ standing }) => standing !== 'absent');
  return {
    kind: 'reply',
    visibility,
    tone: isFound ? 'answer' : 'abstention',
    blocks: [
      { kind: 'heading', spans: [{ text: title }], priority: priority.heading },
      ...claims.flatMap((claim, at) => claimBlocks(claim, at, texts)),
      ...(left === 0
        ? []
        : [{ kind: 'note' as const, spans: [{ text: more(left) }], priority: priority.note }]),
      { kind: 'note', spans: [{ text: provenance(version) }], priority: priority.note },
    ],
  };
}

/** "Look this up", on a message: its claims one by one, each beside what the articles say of it. */
export const lookUp: MessageCommand = defineMessageCommand({
  name: 'Look this up',
  label: ({ asking }) => asking.commands.lookUp,
  preconditions: [everyone, cooldown],
  async run({ services, texts, preferences, message }) {
    const looked = await services.checking.check(message.text);
    if (looked.state !== 'ready') return privateNotice(texts.facts.without[looked.state]);
    if (looked.view.claims.length === 0) return privateNotice(texts.asking.claims.none);
    // What somebody else wrote is not held up to the whole channel unless it is wished for.
    return claimsReply(looked.view, preferences.visibility ?? 'private', texts);
  },
});
