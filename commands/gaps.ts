import * as z from 'zod';
import type { GapStanding } from '../src/app/community-ports.js';
import { defineAction, defineCommand, type Handling, type SlashCommand } from '../src/chat/command.js';
import { moderator } from '../src/chat/precondition.js';
import { privateNotice, updateWith, type Reply } from '../src/chat/reply.js';
import type { Texts } from '../src/chat/texts/texts.js';
import { pageSchema, sharedOptions } from '../src/chat/view-options.js';
import { serverMemberOf, type CommunityPorts } from './community.js';
import { gapDetail, gapsPage, type GapsShown } from './gap-pages.js';
import { createWatch } from './watch-answer.js';

const STANDINGS = ['open', 'settled', 'dismissed'] as const satisfies readonly GapStanding[];
/** What cannot be read is no wish. */
const standingSchema = z.enum(STANDINGS).default('open').catch('open');
const shownState = z.object({ show: standingSchema, page: pageSchema });

/** Changes how a question stands, and says how that can be taken back. */
async function stand(
  { id, standing, show, page }: GapsShown & { readonly id: string; readonly standing: GapStanding },
  { caller, texts }: Handling,
  { moderated }: CommunityPorts,
): Promise<Reply> {
  const { gaps } = texts;
  const before = show === standing ? 'open' : show;
  const isDone = await moderated.setStanding(id, standing, serverMemberOf(caller));
  return {
    kind: 'reply',
    visibility: 'private',
    tone: isDone ? 'information' : 'problem',
    blocks: [{ kind: 'paragraph', spans: [{ text: isDone ? gaps.changed[standing] : gaps.unchanged }] }],
    actions: [
      ...(isDone ? [undoButton({ id, standing: before, show, page }, texts)] : []),
      { label: gaps.back, action: 'gaps/page', state: { show, page } },
    ],
  };
}

function undoButton(
  state: { id: string; standing: GapStanding; show: GapStanding; page: number },
  texts: Texts,
) {
  return { label: texts.corpus.undo, action: 'gaps/stand', state };
}

/** `/gaps`: what members ask in vain, as moderators look at it and close it. */
export function createGaps(ports: CommunityPorts): SlashCommand {
  const list = ({ services, caller, texts }: Handling, shown: GapsShown): Promise<Reply> =>
    gapsPage(shown, ports, { services, guild: caller.guildId ?? '', texts });

  return defineCommand({
    name: 'gaps',
    description: ({ commands }) => commands.gaps.description,
    options: {
      show: {
        kind: 'choice',
        description: ({ commands }) => commands.gaps.show,
        choices: STANDINGS.map((name) => ({ name, value: name })),
        schema: standingSchema,
      },
      page: sharedOptions.page,
      language: sharedOptions.language,
    },
    preconditions: [moderator],
    run: (context) => list(context, context.options),
    actions: {
      page: defineAction({
        state: shownState,
        run: async (context) => updateWith(await list(context, context.state)),
      }),
      choose: defineAction({
        state: shownState,
        async run(context) {
          const { services, caller, texts, state, values } = context;
          const gap = await ports.gaps.get(values[0] ?? '');
          // Of this server alone, whatever a client sends.
          if (gap === null || gap.guild !== caller.guildId) return privateNotice(texts.gaps.gone);
          const looking = { services, guild: caller.guildId ?? '', texts };
          return updateWith(await gapDetail(gap, state, ports, looking));
        },
      }),
      stand: defineAction({
        state: shownState.extend({ id: z.string(), standing: z.enum(STANDINGS) }),
        run: async (context) => updateWith(await stand(context.state, context, ports)),
      }),
      watch: createWatch(ports),
    },
  });
}
